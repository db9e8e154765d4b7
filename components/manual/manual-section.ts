import type { ReactNode } from "react";
import type { PictureName } from "./picture-size";

/** A real screen. `alt` says what is to be seen there to somebody who cannot see it. */
export type ManualPicture = { name: PictureName; caption: string; alt: string };

export type ManualStep = { text: ReactNode; picture?: ManualPicture };

/** One part of the manual: what for, then what to do in order, then what may come up. */
export type ManualSection = {
  /** The anchor, which people may have kept: never changed. */
  id: string;
  title: string;
  intro: ReactNode;
  steps?: readonly ManualStep[];
  topics?: readonly (ManualStep & { title: string })[];
};

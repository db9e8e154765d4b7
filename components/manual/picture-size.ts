import { pictures } from "./pictures";

export type PictureName = keyof typeof pictures;

/** The width and height of a picture on the page. */
export const pictureSize = (name: PictureName): { width: number; height: number } => pictures[name];

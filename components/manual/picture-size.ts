import sizes from "./pictures.json";

export type PictureName = keyof typeof sizes;

/** The width and height of a picture on the page; `npm run manual:pictures` writes them. */
export const pictureSize = (name: PictureName): { width: number; height: number } => sizes[name];

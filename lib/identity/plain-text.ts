import { fold } from "@/lib/shared/fold";

/** Control and format characters: NUL, marks that turn the direction (Unicode TR 36, 3.4), zero width; and broken UTF-8. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\ufffd]/u;

export const hasUnseenCharacters = (text: string) => UNSEEN.test(text);

/** One line as it is kept: composed accents (NFC), single spaces, nothing around. HTML and quotes are text like any. */
export const tidyLine = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** For comparing names of places: letters and digits only. «d'Oeste» comes with any apostrophe, «del-Rei» with or without hyphen. */
export const foldPlace = (text: string) => fold(text).replace(/[^a-z0-9]/g, "");

/** What WinAnsi has beyond Latin-1, of which every other sign keeps its place. */
const BEYOND_LATIN = /[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const LATIN = /[ -~\u00a0-\u00ff]/;

const isPrintable = (sign: string) => LATIN.test(sign) || BEYOND_LATIN.test(sign);

/**
 * A text in the signs that PDF's own fonts have (WinAnsi): Portuguese whole. Of a letter that they lack its accent goes; what is
 * left unknown becomes «?», so that nobody reads another letter in its place.
 */
export const printable = (text: string): string =>
  [...text.normalize("NFC").replace(/\s+/g, " ")]
    .map((sign) => {
      if (isPrintable(sign)) return sign;
      const [bare = "?"] = sign.normalize("NFD");
      return isPrintable(bare) ? bare : "?";
    })
    .join("");

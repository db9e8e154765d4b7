const UNITS = ["zero", "um", "dois", "tres", "quatro", "cinco", "seis", "sete", "oito", "nove"];
const TEENS = [
  "dez",
  "onze",
  "doze",
  "treze",
  "catorze",
  "quinze",
  "dezesseis",
  "dezessete",
  "dezoito",
  "dezenove",
];
const TENS = [
  "",
  "",
  "vinte",
  "trinta",
  "quarenta",
  "cinquenta",
  "sessenta",
  "setenta",
  "oitenta",
  "noventa",
];

/** Other spellings that people use, of Portugal too, and the feminine forms. */
const VARIANTS: Record<string, number> = {
  uma: 1,
  duas: 2,
  quatorze: 14,
  dezasseis: 16,
  dezassete: 17,
  dezanove: 19,
};

const SMALL = new Map([...UNITS, ...TEENS].map((word, value) => [word, value]));
const VALUES = new Map([
  ...SMALL,
  ...Object.entries(VARIANTS),
  ...TENS.map((word, ten) => [word, ten * 10] as const),
]);
VALUES.delete("");

const LONGEST_ANSWER = 60;

function fromWords(words: string[]): number | null {
  const values = words.map((word) => VALUES.get(word)).filter((value) => value !== undefined);
  const [first, second, third] = values;
  if (first === undefined || third !== undefined) return null;
  if (second === undefined) return first;
  return first >= 20 && second >= 1 && second <= 9 ? first + second : null;
}

/**
 * The number that a person wrote in digits («12», full-width too) or in words («doze», «são vinte e três canetas»),
 * with or without accents.
 * @returns null when there is none, or more than one
 */
export function readNumber(answer: string): number | null {
  if (answer.length > LONGEST_ANSWER) return null;
  const plain = answer.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const digits = plain.match(/\d+/g) ?? [];
  if (digits.length > 1) return null;
  if (digits[0]) return digits[0].length > 3 ? null : Number(digits[0]);
  return fromWords(plain.match(/[a-z]+/g) ?? []);
}

const MASCULINE = [...UNITS.with(3, "três"), ...TEENS];

/** 0 to 99 in words: 2 → «dois», or «duas» before a feminine noun. */
export function writeNumber(value: number, gender: "m" | "f" = "m"): string {
  if (gender === "f" && value === 1) return "uma";
  if (gender === "f" && value === 2) return "duas";
  const small = MASCULINE[value];
  if (small) return small;
  const ten = TENS[Math.floor(value / 10)] ?? "";
  return value % 10 === 0 ? ten : `${ten} e ${writeNumber(value % 10, gender)}`;
}

import { pick, type Random } from "./random";
import { writeNumber } from "./written-number";

export type Question = { question: string; answer: number };

type Noun = { many: string; gender: "m" | "f" };

const NOUNS = [
  { many: "canetas", gender: "f" },
  { many: "livros", gender: "m" },
  { many: "laranjas", gender: "f" },
  { many: "pães", gender: "m" },
  { many: "moedas", gender: "f" },
  { many: "selos", gender: "m" },
  { many: "chaves", gender: "f" },
  { many: "botões", gender: "m" },
] as const satisfies [Noun, ...Noun[]];

const PEOPLE = ["Ana", "Bruno", "Célia", "Davi", "Helena", "Jorge", "Lúcia", "Paulo"] as const;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const sum = (random: Random): Question => {
  const [a, b] = [random(2, 12), random(2, 9)];
  return { question: `Quanto é ${writeNumber(a)} mais ${writeNumber(b)}?`, answer: a + b };
};

const difference = (random: Random): Question => {
  const b = random(2, 9);
  const a = b + random(2, 10);
  return { question: `Quanto é ${writeNumber(a)} menos ${writeNumber(b)}?`, answer: a - b };
};

const next = (random: Random): Question => {
  const a = random(5, 38);
  return { question: `Que número vem logo depois de ${writeNumber(a)}?`, answer: a + 1 };
};

const previous = (random: Random): Question => {
  const a = random(5, 38);
  return { question: `Que número vem logo antes de ${writeNumber(a)}?`, answer: a - 1 };
};

const gained = (random: Random): Question => {
  const { many, gender } = pick<Noun>(random, NOUNS);
  const [a, b] = [random(3, 12), random(2, 8)];
  const had = `${writeNumber(a, gender)} ${many}`;
  const more = `ganhou mais ${writeNumber(b, gender)}`;
  const asked = gender === "f" ? "Com quantas ficou?" : "Com quantos ficou?";
  return { question: `${pick(random, PEOPLE)} tinha ${had} e ${more}. ${asked}`, answer: a + b };
};

const lost = (random: Random): Question => {
  const { many, gender } = pick<Noun>(random, NOUNS);
  const b = random(2, 6);
  const a = b + random(2, 9);
  const had = `${writeNumber(a, gender)} ${many}`;
  const given = `${pick(random, PEOPLE)} deu ${writeNumber(b, gender)}`;
  const asked = gender === "f" ? "Quantas sobraram?" : "Quantos sobraram?";
  return { question: `De ${had}, ${given}. ${asked}`, answer: a - b };
};

const largest = (random: Random): Question => {
  const least = random(2, 10);
  const middle = least + random(1, 8);
  const most = middle + random(1, 12);
  const order = pick(random, [
    [least, most, middle],
    [most, least, middle],
    [middle, least, most],
  ]).map((value) => writeNumber(value));
  return {
    question: `Qual destes números é o maior: ${order[0]}, ${order[1]} ou ${order[2]}?`,
    answer: most,
  };
};

const inDigits = (random: Random): Question => {
  const a = random(21, 98);
  return { question: `${capital(writeNumber(a))}: escreva este número com algarismos.`, answer: a };
};

const TEMPLATES = [sum, difference, next, previous, gained, lost, largest, inDigits] as const;

/** A small question in plain Portuguese with a number for an answer; no picture, no sound and no script needed. */
export const drawQuestion = (random: Random): Question => pick(random, TEMPLATES)(random);

import { expect, test } from "vitest";
import { drawQuestion } from "./question";
import { secureRandom } from "./random";
import { readNumber } from "./written-number";

const many = Array.from({ length: 2000 }, () => drawQuestion(secureRandom));

test("asks in hundreds of ways", () => {
  expect(new Set(many.map(({ question }) => question)).size).toBeGreaterThan(800);
});

test("every question has a positive answer that can be typed in digits", () => {
  for (const { question, answer } of many) {
    expect(answer, question).toBeGreaterThan(0);
    expect(readNumber(String(answer))).toBe(answer);
  }
});

test("agrees in gender with what is counted", () => {
  for (const { question } of many) {
    expect(question).not.toMatch(
      /\b(um|dois) (canetas|laranjas|moedas|chaves)|\b(uma|duas) (livros|pães|selos|botões)/,
    );
    if (/canetas|laranjas|moedas|chaves/.test(question)) expect(question).toMatch(/quantas/i);
    if (/livros|pães|selos|botões/.test(question)) expect(question).toMatch(/quantos/i);
  }
});

test("reads like this", () => {
  const first = (min: number) => min;
  expect(drawQuestion(first)).toEqual({ question: "Quanto é dois mais dois?", answer: 4 });
});

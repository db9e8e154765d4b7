import { randomInt } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { CAPTCHA_ANSWER, knowAnswer, PASSWORD } from "./database";

/** An address of the documentation's networks: each test counts in buckets of its own. */
export const newAddress = () =>
  `2001:db8:${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}::1`;

export const test = base.extend({
  extraHTTPHeaders: async ({}, use) => {
    await use({ "X-Forwarded-For": newAddress() });
  },
});

export { expect };

/** Answers the image that the page shows. */
export async function answerCaptcha(page: Page) {
  await knowAnswer(await page.locator('input[name="captchaId"]').inputValue());
  await page.locator('input[name="captchaAnswer"]').fill(CAPTCHA_ANSWER);
}

export async function signIn(page: Page, cpf: string, password = PASSWORD) {
  await page.goto("/acesso");
  await page.getByLabel(/CPF/).fill(cpf);
  await page.locator('input[name="senha"]').fill(password);
  await answerCaptcha(page);
  await page.getByRole("button", { name: "Avançar" }).click();
}

/** WCAG 2.2 A and AA, and axe's best practices, on the page as it stands. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
}

/** Nothing stands outside the width: no sideways scrolling (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page) {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
}

/** WCAG on the page as it is, and no sideways scrolling at 320 px. */
export async function check(page: Page) {
  await expectAccessible(page);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  if (before) await page.setViewportSize(before);
}

import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/support/test";

const sections = (page: Page) => page.locator("main section[id]");

async function searchFor(page: Page, words: string) {
  await page.getByLabel("Procurar no manual").fill(words);
  await page.getByRole("button", { name: "Procurar" }).click();
  await page.waitForURL("**/manual?busca=*");
}

async function searches(page: Page) {
  await page.goto("/manual");
  const all = await sections(page).count();
  await searchFor(page, "RECUPERACAO de senha");
  await expect(page.getByText(/partes do manual fala/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Recuperação de senha" })).toBeVisible();
  await expect(page.getByLabel("Procurar no manual")).toHaveValue("RECUPERACAO de senha");
  expect(await sections(page).count()).toBeLessThan(all);
  await page.getByRole("link", { name: "Ver o manual inteiro" }).click();
  await expect(sections(page)).toHaveCount(all);
}

test("the manual is searched by the server, whatever accents and case", ({ page }) => searches(page));

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the manual is searched as well", ({ page }) => searches(page));
});

test("a search without a match says so, shows what was typed as text and leads back", async ({ page }) => {
  await page.goto("/manual");
  await searchFor(page, "<b>xyzzy</b>");
  await expect(page.getByText("Nenhuma parte do manual fala de «<b>xyzzy</b>».")).toBeVisible();
  await expect(sections(page)).toHaveCount(0);
  await expectAccessible(page);
});

for (const width of [1280, 320]) {
  test(`at ${width} the manual is accessible, and nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/manual?busca=senha");
    await expectNoSidewaysScroll(page);
    await page.goto("/manual");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test("every link of the manual leads somewhere", async ({ page, request }) => {
  await page.goto("/manual");
  const hrefs = await page
    .locator("a[href]")
    .evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  for (const href of new Set(hrefs.filter((one) => one !== null))) {
    const anchor = /^(?:\/manual)?(#.+)$/.exec(href)?.[1];
    if (anchor) await expect(page.locator(anchor), href).toHaveCount(1);
    else expect((await request.get(href)).status(), href).toBe(200);
  }
});

test("every picture of the manual loads, with the size that was kept for it", async ({ page }) => {
  await page.goto("/manual");
  const pictures = page.locator("main img");
  expect(await pictures.count()).toBeGreaterThan(10);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty("complete", true);
    const { shown, drawn } = await picture.evaluate((element) => {
      const { naturalWidth, naturalHeight, width, height } = element as HTMLImageElement;
      return { shown: width / height, drawn: naturalWidth / naturalHeight };
    });
    expect(Math.abs(shown - drawn)).toBeLessThan(0.02);
  }
});

test("on paper the manual has its steps and pictures, and none of what is for clicking", async ({ page }) => {
  await page.goto("/manual");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Cadastro de acesso" })).toBeVisible();
  await expect(page.locator("main img").first()).toBeVisible();
  for (const hidden of ["header", "footer", "main nav", "main form"])
    await expect(page.locator(hidden).first()).toBeHidden();
});

import { expect, type Locator, type Page } from "@playwright/test";
import { captchaImage } from "@/lib/server/captcha/captcha-image";
import { CAPTCHA_ANSWER, mailTo, PASSWORD } from "./database";
import { addManualPerson, person } from "./manual-person";
import { answerCaptcha } from "./test";

/** From the top of one element to the bottom of another. */
export type Area = readonly [from: Locator, to: Locator];

/** A screen as the tour finds it, and the areas of it that the manual shows, by the name of the picture. */
export type Screen = { name: string; pictures: Record<string, Area>; readme?: string };

type Visit = (screen: Screen) => Promise<void>;

/** Numbers that look random and are the same each time. */
function sameNumbers() {
  let state = 20;
  return (min: number, max: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return min + Math.floor((state / 2 ** 31) * (max - min + 1));
  };
}

/** Answers the captcha, and shows the image of that answer as the portal draws it, the same each time. */
async function answerSameCaptcha(page: Page) {
  await answerCaptcha(page);
  const image = await captchaImage(CAPTCHA_ANSWER, sameNumbers());
  await page.getByRole("img", { name: /código de segurança/ }).evaluate(async (element, src) => {
    const shown = element as HTMLImageElement;
    shown.src = src;
    await shown.decode();
  }, image);
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const link = (page: Page, name: string) => page.locator("main").getByRole("link", { name, exact: true });
const heading = (page: Page) => page.locator("h1");
const password = (page: Page, name: string) => page.locator(`input[name="${name}"]`);

/** Types a new password until the page has said that it keeps the rules: before its script runs, nobody listens. */
async function choosePassword(page: Page, chosen: string) {
  await password(page, "confirmarSenha").fill(chosen);
  await expect(async () => {
    await password(page, "senha").fill("");
    await password(page, "senha").fill(chosen);
    await expect(page.getByText("A senha atende a todas as regras.")).toBeAttached({ timeout: 3000 });
  }).toPass();
}

async function signUp(page: Page, visit: Visit) {
  await page.goto("/");
  const home: Area = [page.locator("header"), link(page, "Cadastrar Acesso")];
  await visit({ name: "inicio", pictures: { inicio: home }, readme: "inicio" });

  await link(page, "Cadastrar Acesso").click();
  await page.waitForURL("**/cadastro");
  await page.getByLabel(/CPF/).fill(person.cpf);
  await page.getByLabel(/Email/).fill(person.email);
  await answerSameCaptcha(page);
  await visit({ name: "cadastro", pictures: { cadastro: [heading(page), link(page, "Cancelar")] } });

  await button(page, "Avançar").click();
  await page.waitForURL("**/cadastro/codigo");
  await page.getByLabel(/Código/).fill("482913");
  await visit({
    name: "codigo",
    pictures: { codigo: [heading(page), link(page, "Pedir outro código")] },
  });

  const { text } = await mailTo(person.email, /código/i);
  await page.getByLabel(/Código/).fill(/\b\d{6}\b/.exec(text)?.[0] ?? "");
  await button(page, "Avançar").click();
  await page.waitForURL("**/cadastro/dados");
  await giveData(page, visit);
}

async function giveData(page: Page, visit: Visit) {
  await choosePassword(page, PASSWORD);
  const part = (name: string) => page.getByRole("group", { name });
  await visit({
    name: "dados",
    pictures: {
      "dados-pessoais": [part("Dados Pessoais"), part("Dados Pessoais")],
      endereco: [part("Endereço"), part("Endereço")],
      senha: [part("Senha"), button(page, "Salvar Dados")],
    },
  });

  await button(page, "Salvar Dados").click();
  await page.waitForURL("**/cadastro/conferir");
  await visit({ name: "conferir", pictures: { conferir: [heading(page), link(page, "Corrigir")] } });

  await button(page, "OK, confirmar os dados").click();
  await page.waitForURL("**/bem-vindo");
  await visit({ name: "bem-vindo", pictures: { "bem-vindo": [heading(page), link(page, "Ok")] } });
}

async function lookAtOrders(page: Page, visit: Visit) {
  await link(page, "Ok").click();
  await page.waitForURL("**/pedidos");
  await page.getByRole("radio").first().check();
  await visit({
    name: "pedidos",
    pictures: { pedidos: [heading(page), page.getByRole("row").nth(2)] },
    readme: "pedidos",
  });

  await button(page, "Avançar").click();
  await page.waitForURL("**/pedidos/*");
  const services = page.getByRole("heading", { name: "Serviços deste pedido" });
  await visit({
    name: "servicos",
    pictures: {
      andamento: [heading(page), page.locator("h2:has-text('Andamento') + ol")],
      servicos: [services, page.locator("h2:has-text('Serviços deste pedido') + ul > li").nth(1)],
    },
    readme: "servicos",
  });
  await button(page, "Sair").click();
}

async function signInAndRecover(page: Page, visit: Visit) {
  await page.goto("/acesso");
  await page.getByLabel(/CPF/).fill(person.cpf);
  await password(page, "senha").fill(PASSWORD);
  await answerSameCaptcha(page);
  await visit({
    name: "acesso",
    pictures: {
      acesso: [heading(page), link(page, "Quero me cadastrar")],
      "codigo-de-seguranca": [
        page.getByText("Digite o código de segurança abaixo"),
        button(page, "Não consigo ver a imagem"),
      ],
    },
    readme: "acesso",
  });

  await link(page, "Esqueci a senha").click();
  await page.waitForURL("**/recuperar-senha");
  await page.getByLabel(/CPF/).fill(person.cpf);
  await page.getByLabel(/Email/).fill(person.email);
  await answerSameCaptcha(page);
  await visit({ name: "recuperar", pictures: { recuperar: [heading(page), link(page, "Cancelar")] } });

  await button(page, "Enviar").click();
  await page.waitForURL("**/recuperar-senha/enviado");
  await visit({ name: "enviado", pictures: { enviado: [heading(page), link(page, "Pedir de novo")] } });

  const { text } = await mailTo(person.email, /senha nova/);
  await page.goto(/\/recuperar-senha\/nova\?chave=[\w-]+/.exec(text)?.[0] ?? "");
  await choosePassword(page, "Janela3Clara");
  const save = button(page, "Salvar senha nova");
  await visit({ name: "senha-nova", pictures: { "senha-nova": [heading(page), save] } });
}

/** Goes through the portal as the manual tells it, in its order, and stops at each screen. */
export async function manualTour(page: Page, visit: Visit) {
  await addManualPerson();
  await signUp(page, visit);
  await lookAtOrders(page, visit);
  await signInAndRecover(page, visit);
}

import { newHolder, PASSWORD } from "@/e2e/support/database";
import { newVisitor, postSignIn } from "@/e2e/support/http";
import { expect, test } from "@/e2e/support/test";

const SERVICES = ["agendamento", "boletos", "pagador", "concluir", "notas-fiscais", "emissao"];
const ODD = ["../1", "%00", "9".repeat(30), "-1", "1e9", "0x10", "ABC", "2758387%0a", "٣", "1'or'1"];

test("somebody else's order reads exactly like one that does not exist", async () => {
  const [mine, theirs] = await Promise.all([
    newHolder({ password: PASSWORD }),
    newHolder({ password: PASSWORD }),
  ]);
  const visitor = await newVisitor();
  await postSignIn(visitor, { cpf: mine.cpf });
  const read = async (path: string, number: string) => {
    const response = await visitor.get(path, { maxRedirects: 0 });
    const text = (await response.text()).replaceAll(number, "N").replace(/nonce="[^"]*"|[0-9a-f]{40,}/g, "");
    return {
      status: response.status(),
      title: /<title>([^<]*)/.exec(text)?.[1],
      h1: /<h1[^>]*>([^<]*)/.exec(text)?.[1],
    };
  };
  for (const rest of ["", ...SERVICES.map((service) => `/${service}`)]) {
    const foreign = await read(`/pedidos/${theirs.orderNumber}${rest}`, theirs.orderNumber);
    const unknown = await read(`/pedidos/1${rest}`, "1");
    expect(foreign).toEqual(unknown);
    expect(foreign.status).toBe(404);
    expect((await visitor.get(`/pedidos/${mine.orderNumber}${rest}`)).status()).toBe(200);
  }
  for (const odd of ODD) {
    const response = await visitor.get(`/pedidos/${odd}`, { maxRedirects: 0 });
    expect([odd, response.status() >= 300 && response.status() < 500]).toEqual([odd, true]);
  }
});

test("signed out, every personal page leads to the sign-in", async () => {
  const { orderNumber } = await newHolder({ password: PASSWORD });
  const visitor = await newVisitor();
  for (const rest of ["", ...SERVICES.map((service) => `/${service}`)]) {
    const response = await visitor.get(`/pedidos/${orderNumber}${rest}`, { maxRedirects: 0 });
    expect(response.headers().location ?? (await response.text())).toContain("/acesso");
  }
});

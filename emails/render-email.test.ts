import { describe, expect, test } from "vitest";
import {
  accessCreated,
  type EmailMessage,
  orderCompleted,
  orderExpired,
  orderExpiring,
  passwordChanged,
  passwordResetLink,
  passwordResetNoAccess,
  renewalNeedsVisit,
  signUpAccessExists,
  signUpCode,
  signUpNoOrder,
} from "./messages";
import { renderEmail } from "./render-email";

const order = {
  name: "Maria",
  number: "4501",
  product: "CPF A1 validade 1 ano",
  expiresOn: "2026-12-02",
  path: "/pedidos/4501",
};
const orderPage = "https://portal.example/pedidos/4501";
const sender = { brand: "AC Exemplo", appUrl: "https://portal.example" };

describe("a message", () => {
  test.each<[EmailMessage, string[]]>([
    [signUpCode({ code: "012345", minutes: 10 }), ["012345", "10 minutos"]],
    [signUpAccessExists({}), ["https://portal.example/recuperar-senha"]],
    [signUpNoOrder({}), ["https://portal.example/cadastro"]],
    [accessCreated({ name: "Maria" }), ["Maria", "https://portal.example/acesso"]],
    [
      passwordResetLink({ name: "Maria", path: "/recuperar-senha/nova?chave=x_1" }),
      ["https://portal.example/recuperar-senha/nova?chave=x_1"],
    ],
    [passwordResetNoAccess({}), ["https://portal.example/cadastro"]],
    [passwordChanged({ name: "Maria", at: "2026-11-25T15:04:00.000Z" }), ["25/11/2026 12:04"]],
    [
      orderCompleted({ name: "Maria", orderNumber: "4501", nextStep: "Pague o boleto ou o Pix." }),
      ["Maria", "4501", "Pague o boleto ou o Pix.", "https://portal.example/pedidos/4501"],
    ],
    [
      orderExpiring({ ...order, missing: "Falta pagar o boleto ou o Pix." }),
      ["4501 (CPF A1 validade 1 ano) vale até 02/12/2026", "Falta pagar", orderPage],
    ],
    [
      orderExpired({ ...order, reason: "O pagamento não foi confirmado até 02/12/2026", paid: false }),
      ["expirou. O pagamento não foi confirmado até 02/12/2026.", "Não pague mais", "novo pedido", orderPage],
    ],
    [
      orderExpired({ ...order, reason: "A validação não foi feita até 02/12/2026", paid: true }),
      ["A validação não foi feita", "central de atendimento", orderPage],
    ],
    [
      renewalNeedsVisit({ ...order, endedOn: "2026-11-24" }),
      ["venceu em 24/11/2026", "Agende a validação presencial", "até 02/12/2026", orderPage],
    ],
  ])("%j says the same in HTML and in text", async (message, said) => {
    const { subject, html, text } = await renderEmail(message, sender);
    for (const words of said) {
      // React marks where two texts meet.
      expect(html.replaceAll("<!-- -->", "").replaceAll("&amp;", "&")).toContain(words);
      expect(text).toContain(words);
    }
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).toContain('lang="pt-BR"');
    expect(html).not.toMatch(/<img|<script|<link/);
  });

  test("shows a name as it was typed, not as HTML", async () => {
    const { html, text } = await renderEmail(accessCreated({ name: '<b onclick="x">D\'Ávila</b>' }), sender);
    expect(html).not.toContain("<b onclick");
    expect(text).toContain('<b onclick="x">D\'Ávila</b>');
  });
});

import { describe, expect, test } from "vitest";
import {
  accessCreated,
  appointmentBooked,
  appointmentCancelled,
  appointmentDisplaced,
  appointmentMissed,
  appointmentMoved,
  appointmentReminder,
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
import { sampleVisit } from "./sample-visit";

const order = {
  name: "Maria",
  number: "4501",
  product: "CPF A1 validade 1 ano",
  expiresOn: "2026-12-02",
  path: "/pedidos/4501",
};
const orderPage = "https://portal.example/pedidos/4501";
const visitPage = `${orderPage}/agendamento`;
const WHEN = "terça-feira, 1º de dezembro de 2026, às 08:00";
const acre = { ...sampleVisit().office, city: "Rio Branco", state: "AC", timezone: "America/Rio_Branco" };
const sender = { brand: "AC Exemplo", appUrl: "https://portal.example" };

const messages: [EmailMessage, string[]][] = [
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
  [
    appointmentBooked(sampleVisit()),
    [
      WHEN,
      "AR Savassi",
      "Avenida Getúlio Vargas, 1490",
      "(31) 3555-0101",
      "Documento de identidade",
      visitPage,
    ],
  ],
  [
    appointmentBooked(sampleVisit()),
    [
      "até terça-feira, 1º de dezembro de 2026, às 04:00",
      "https://portal.example/pedidos/4501/agendamento/horarios?",
    ],
  ],
  [
    appointmentBooked(sampleVisit({ changeableUntil: null })),
    ["já terminou", "avise a unidade AR Savassi, telefone (31) 3555-0101"],
  ],
  [appointmentBooked(sampleVisit({ movesLeft: 0 })), ["número máximo de vezes", "cancelar"]],
  [
    appointmentBooked(sampleVisit({ office: acre })),
    ["terça-feira, 1º de dezembro de 2026, às 06:00 (horário de Rio Branco)"],
  ],
  [
    appointmentBooked(sampleVisit({ mode: "video", roomComes: true })),
    ["(horário de Brasília)", "chega por e-mail um dia antes", "/pedidos/4501/agendamento/camera"],
  ],
  [appointmentBooked(sampleVisit({ mode: "video" })), ["A unidade envia o link da sala"]],
  [appointmentBooked(sampleVisit({ awaitsPayment: true })), ["O pagamento ainda não foi confirmado"]],
  [appointmentMoved(sampleVisit()), ["Vale só o horário abaixo", WHEN, visitPage]],
  [
    appointmentReminder({ ...sampleVisit(), presenceKey: "aB3_-" }),
    [WHEN, "https://portal.example/presenca/aB3_-", "Documento de identidade", visitPage],
  ],
  [appointmentReminder({ ...sampleVisit(), presenceKey: null }), ["já confirmou a sua presença"]],
  [
    appointmentReminder({
      ...sampleVisit({ mode: "video", videoRoom: "https://video.example/sala" }),
      presenceKey: null,
    }),
    ["https://video.example/sala"],
  ],
  [
    appointmentCancelled({ ...sampleVisit(), reason: "Tive um imprevisto nesse dia", byHolder: true }),
    ["como você pediu", WHEN, "Tive um imprevisto", "Marcar outro horário", visitPage],
  ],
  [
    appointmentCancelled({ ...sampleVisit(), reason: "A validação já foi feita", byHolder: false }),
    ["foi cancelado.", "A validação já foi feita", orderPage],
  ],
  [
    appointmentMissed({ ...sampleVisit(), missesLeft: 1 }),
    [WHEN, "com mais uma falta, só a unidade", "Marcar outro horário", visitPage],
  ],
  [appointmentMissed({ ...sampleVisit(), missesLeft: 2 }), ["com mais 2 faltas, só a unidade"]],
  [appointmentMissed({ ...sampleVisit(), missesLeft: 0 }), ["número máximo de faltas", "(31) 3555-0101"]],
  [
    appointmentDisplaced({ ...sampleVisit(), freeTimes: ["2026-12-02T12:00:00Z", "2026-12-02T12:30:00Z"] }),
    [
      "A unidade AR Savassi não vai mais atender no seu horário",
      WHEN,
      "quarta-feira, 2 de dezembro de 2026, às 09:30",
      "/agendamento/conferir?forma=presencial&unidade=bh-savassi&horario=2026-12-02T12%3A30%3A00Z",
      "/agendamento/horarios?forma=presencial&unidade=bh-savassi",
      "/agendamento/unidades?forma=presencial",
    ],
  ],
  [appointmentDisplaced({ ...sampleVisit(), freeTimes: [] }), ["não tem horários livres nos próximos dias"]],
];
const cases = messages.map(([message, said]) => [message.template, message, said] as const);

describe("a message", () => {
  test.each(cases)("%s says the same in HTML and in text", async (_, message, said) => {
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

test("a name that was typed into an appointment's message stays out of its subject and is no HTML", async () => {
  const hostile = 'Ana\r\nBcc: x@example.com <img src="x">';
  const office = { ...sampleVisit().office, name: hostile, city: hostile };
  const { subject, html } = await renderEmail(
    appointmentBooked(sampleVisit({ name: hostile, office })),
    sender,
  );
  expect(subject).toBe("Agendamento marcado");
  expect(html).not.toMatch(/<img/);
});

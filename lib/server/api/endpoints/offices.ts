import "server-only";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { findOffice, listOffices, type OfficeRow } from "@/db/unscoped/offices";
import { officeInput } from "@/lib/scheduling/office-input";
import { type Answer, defineEndpoint } from "@/lib/server/api/endpoint";
import { etagOf, wantedVersion } from "@/lib/server/api/etag";
import { listPage } from "@/lib/server/api/list";
import { noBody, none, pageOf, pageQuery } from "@/lib/server/api/parts";
import { notFound, type Problem, problem } from "@/lib/server/api/problem";
import { refusalProblem } from "@/lib/server/api/refusal";
import { instant } from "@/lib/server/api/views/order-view";
import { putOffice } from "@/lib/server/use-cases/put-office";

const officeView = z
  .strictObject({ ...officeInput.shape, version: z.int(), updatedAt: instant })
  .meta({ id: "Office", description: "Um posto de atendimento, com horários, fechamentos e feriados." });

function officeOf(row: OfficeRow) {
  const { id: _, createdAt: __, latitude, longitude, lunch, ...office } = row;
  const { streetType, street, streetNumber, complement, district, cep, city, state, ...rest } = office;
  return {
    ...rest,
    address: { streetType, street, streetNumber, complement, district, cep, city, state },
    location: latitude === null || longitude === null ? null : { latitude, longitude },
    lunch: lunch ?? null,
    updatedAt: row.updatedAt.toISOString(),
  };
}

async function officeAnswer(db: Db | Tx, code: string, status = 200): Promise<Answer | Problem> {
  const row = await findOffice(db, code);
  if (!row) return notFound("Não há posto com esse código.");
  return { status, body: officeOf(row), headers: { ETag: etagOf(row.version) } };
}

const officeParams = z.strictObject({ code: officeInput.shape.code });
const documented = { description: "O posto. ETag: a versão.", schema: officeView };
const shared = { tag: "Postos de atendimento" } as const;

export const listOfficesEndpoint = defineEndpoint({
  ...shared,
  method: "GET",
  path: "/offices",
  summary: "Lista os postos, por código",
  scope: "offices:read",
  params: none,
  query: z.strictObject(pageQuery),
  body: noBody,
  answers: { 200: pageOf(officeView, "Uma página de postos") },
  problems: ["invalid_cursor"],
  example: { summary: "Todos" },
  handle: (call) =>
    listPage(call, "offices", {
      rows: (after: string | undefined, limit) => listOffices(call.deps.db, after, limit),
      placeOf: ({ code }) => code,
      view: officeOf,
    }),
});

export const getOffice = defineEndpoint({
  ...shared,
  method: "GET",
  path: "/offices/{code}",
  summary: "Lê um posto",
  scope: "offices:read",
  params: officeParams,
  query: none,
  body: noBody,
  answers: { 200: documented },
  problems: [],
  example: { summary: "Um posto", params: { code: "bh-savassi" } },
  handle: ({ deps, params }) => officeAnswer(deps.db, params.code),
});

export const putOfficeEndpoint = defineEndpoint({
  ...shared,
  method: "PUT",
  path: "/offices/{code}",
  summary: "Cria ou atualiza um posto pelo código",
  description:
    "Sem posto com esse código, cria (201). Com um, atualiza (200) quando If-Match traz o ETag lido. Os agendamentos já marcados continuam: os de horários que o posto deixa de atender ficam em «GET /appointments?displaced=true», e os titulares são avisados para escolher outro.",
  scope: "offices:write",
  params: officeParams,
  query: none,
  body: officeInput,
  answers: { 200: documented, 201: documented },
  problems: ["precondition_required", "precondition_failed"],
  example: {
    summary: "Um posto na Savassi",
    params: { code: "bh-savassi" },
    body: {
      code: "bh-savassi",
      name: "AR Exemplo, Savassi",
      address: {
        streetType: "Rua",
        street: "das Acácias",
        streetNumber: "120",
        district: "Savassi",
        cep: "30140000",
        city: "Belo Horizonte",
        state: "MG",
      },
      location: { latitude: -19.9386, longitude: -43.9337 },
      phone: "3133330000",
      email: "savassi@example.com",
      accessibility: "Entrada sem degraus, elevador e banheiro adaptado.",
      timezone: "America/Sao_Paulo",
      capacity: 2,
      slotMinutes: 30,
      minNoticeMinutes: 120,
      horizonDays: 60,
      cancelLimitMinutes: 240,
      maxMoves: 3,
      maxMissed: 2,
      weeklyHours: { "1": [{ start: "08:00", end: "17:00" }], "2": [{ start: "08:00", end: "17:00" }] },
      lunch: { start: "12:00", end: "13:00" },
      holidays: [{ date: "2026-12-08", name: "Imaculada Conceição" }],
    },
  },
  handle: async ({ deps, params, body, ifMatch }) => {
    if (body.code !== params.code) {
      const errors = [{ path: "code", detail: "Precisa ser o mesmo código do endereço." }];
      return problem("invalid_body", "O código do corpo e o do endereço são diferentes.", { errors });
    }
    const result = await putOffice(deps, body, wantedVersion(ifMatch));
    if (!result.ok) return refusalProblem(result.error);
    return officeAnswer(deps.db, params.code, result.value === "created" ? 201 : 200);
  },
});

import { getStates } from "@brazilian-utils/brazilian-utils";
import { z } from "zod";
import { line, lineOrNothing } from "@/lib/shared/line-input";
import {
  END_AFTER_START,
  endsAfterStart,
  endTime,
  localDate,
  span,
  startTime,
  timezone,
  weeklyHours,
  whole,
} from "./office-fields";

const MINUTES_OF_30_DAYS = 43_200;

const addressInput = z.strictObject({
  streetType: line(40).meta({ examples: ["Avenida"] }),
  street: line(120),
  streetNumber: lineOrNothing(10).describe("Vazio quando o endereço não tem número."),
  complement: lineOrNothing(60).default(""),
  district: line(80),
  cep: z.string().regex(/^\d{8}$/, "O CEP tem 8 algarismos, sem traço."),
  city: line(80),
  state: z.enum(
    getStates().map(({ code }) => code),
    "Use a sigla do estado, como «MG».",
  ),
});

const locationInput = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

const closureInput = z
  .strictObject({
    from: localDate.describe("Primeiro dia fechado, na data da unidade."),
    to: localDate.describe("Último dia fechado, também incluído."),
    start: startTime.optional().describe("Com horário, fecha só essas horas em cada dia."),
    end: endTime.optional(),
    reason: line(120).optional().describe("O que o cliente lê."),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "O último dia vem antes do primeiro." })
  .refine(endsAfterStart, END_AFTER_START);

const holidayInput = z
  .strictObject({ date: localDate, name: line(120), start: startTime.optional(), end: endTime.optional() })
  .refine(endsAfterStart, END_AFTER_START);

/** An office as the authority's systems send it. A field that is not here is refused. Checks only: the API's document shows them. */
export const officeInput = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z0-9-]{2,40}$/, "O código tem de 2 a 40 letras minúsculas, algarismos ou traços."),
    name: line(120),
    active: z.boolean().default(true).describe("Falso: não aparece e não aceita novos agendamentos."),
    inPerson: z.boolean().default(true),
    video: z.boolean().default(false),
    videoLink: z
      .union([z.literal(""), z.url({ protocol: /^https$/, error: "Use um endereço https." }).max(500)])
      .default("")
      .describe("A sala da videoconferência. O cliente a vê a partir de um dia antes."),
    bookAhead: z
      .boolean()
      .default(false)
      .describe("Verdadeiro: aceita agendar antes de o pagamento ser confirmado."),
    address: addressInput,
    location: locationInput
      .nullable()
      .default(null)
      .describe("Sem ela a unidade não entra na busca da mais próxima."),
    phone: z.string().regex(/^\d{10,11}$/, "O telefone tem DDD e número: 10 ou 11 algarismos."),
    email: z.email("Informe um e-mail válido.").max(254).toLowerCase(),
    accessibility: lineOrNothing(500).default("").describe("O que há para pessoas com deficiência."),
    timezone,
    capacity: whole(0, 50).describe("Pessoas atendidas ao mesmo tempo."),
    slotMinutes: whole(5, 240).describe("Duração de um atendimento e passo da grade."),
    minNoticeMinutes: whole(0, MINUTES_OF_30_DAYS).describe("Antecedência mínima para agendar."),
    horizonDays: whole(0, 365).describe("Até quantos dias à frente se agenda."),
    cancelLimitMinutes: whole(0, MINUTES_OF_30_DAYS).describe(
      "Até quanto antes se cancela ou reagenda pela internet.",
    ),
    maxMoves: whole(0, 50).describe("Quantas vezes um pedido pode ser reagendado."),
    maxMissed: whole(0, 50).describe("Depois de quantas faltas o pedido não agenda mais pela internet."),
    weeklyHours,
    lunch: span.nullable().default(null).describe("Pausa de todo dia aberto."),
    closures: z.array(closureInput).max(400).default([]),
    holidays: z
      .array(holidayInput)
      .max(400)
      .default([])
      .describe("Feriados estaduais, municipais e pontos facultativos. Os nacionais já valem."),
  })
  .refine(({ inPerson, video }) => inPerson || video, {
    path: ["inPerson"],
    error: "A unidade atende presencialmente, por videoconferência ou das duas formas.",
  });

export type OfficeInput = z.output<typeof officeInput>;

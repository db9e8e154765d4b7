import "server-only";
import { z } from "zod";
import {
  type AgendaPlace,
  type AgendaRow,
  findAppointment,
  listAppointments,
} from "@/db/unscoped/appointments";
import { ORDER_NUMBER } from "@/lib/orders/order-number";
import { appointmentModes, appointmentStatuses } from "@/lib/scheduling/appointment";
import { defineEndpoint } from "@/lib/server/api/endpoint";
import { listPage } from "@/lib/server/api/list";
import { idParams, noBody, none, pageOf, pageQuery } from "@/lib/server/api/parts";
import { notFound } from "@/lib/server/api/problem";
import { refusalProblem } from "@/lib/server/api/refusal";
import { instant } from "@/lib/server/api/views/order-view";
import { recordAttendance } from "@/lib/server/use-cases/record-attendance";

const appointmentView = z
  .strictObject({
    id: z.uuid(),
    orderNumber: z.string(),
    office: z.string().meta({ description: "O código do posto" }),
    mode: z.enum(appointmentModes),
    status: z.enum(appointmentStatuses),
    startsAt: instant,
    endsAt: instant,
    sequence: z.int(),
    reason: z.string(),
    confirmedAt: instant.nullable().meta({ description: "Quando o titular confirmou que vem." }),
    displacedAt: instant
      .nullable()
      .meta({ description: "Desde quando o posto não atende mais nesse horário. O titular foi avisado." }),
    updatedAt: instant,
  })
  .meta({ id: "Appointment" });

const appointmentOf = ({
  appointment,
  orderNumber,
  officeCode,
}: AgendaRow): z.output<typeof appointmentView> => ({
  id: appointment.id,
  orderNumber,
  office: officeCode,
  mode: appointment.mode,
  status: appointment.status,
  startsAt: appointment.startsAt.toISOString(),
  endsAt: appointment.endsAt.toISOString(),
  sequence: appointment.sequence,
  reason: appointment.reason,
  confirmedAt: appointment.confirmedAt?.toISOString() ?? null,
  displacedAt: appointment.displacedAt?.toISOString() ?? null,
  updatedAt: appointment.updatedAt.toISOString(),
});

const moment = z.iso
  .datetime()
  .transform((text) => new Date(text))
  .optional();

const shared = { tag: "Agendamentos" } as const;

export const listAppointmentsEndpoint = defineEndpoint({
  ...shared,
  method: "GET",
  path: "/appointments",
  summary: "Lista agendamentos, por horário",
  scope: "appointments:read",
  params: none,
  query: z.strictObject({
    ...pageQuery,
    office: z
      .string()
      .regex(/^[a-z0-9-]{2,40}$/)
      .optional(),
    order: z.string().regex(ORDER_NUMBER).optional(),
    status: z.enum(appointmentStatuses).optional(),
    displaced: z
      .literal("true")
      .optional()
      .meta({ description: "Só os marcados em horários que o posto deixou de atender." }),
    from: moment,
    to: moment,
  }),
  body: noBody,
  answers: { 200: pageOf(appointmentView, "Uma página da agenda") },
  problems: ["invalid_cursor"],
  example: { summary: "Os marcados", query: { status: "booked" } },
  handle: (call) => {
    const { limit: _, cursor: __, ...filter } = call.query;
    return listPage(call, `appointments:${JSON.stringify(filter)}`, {
      rows: (place: AgendaPlace | undefined, limit) => listAppointments(call.deps.db, filter, place, limit),
      placeOf: ({ appointment }) => ({ at: appointment.startsAt.toISOString(), id: appointment.id }),
      view: appointmentOf,
    });
  },
});

const answers = { 200: { description: "O agendamento", schema: appointmentView } };

export const getAppointment = defineEndpoint({
  ...shared,
  method: "GET",
  path: "/appointments/{id}",
  summary: "Lê um agendamento",
  scope: "appointments:read",
  params: idParams,
  query: none,
  body: noBody,
  answers,
  problems: [],
  example: { summary: "Um agendamento", params: { id: "00000000-0000-4000-8000-000000000000" } },
  handle: async ({ deps, params }) => {
    const row = await findAppointment(deps.db, params.id);
    return row ? { status: 200, body: appointmentOf(row) } : notFound("Não há agendamento com esse id.");
  },
});

export const postAttendance = defineEndpoint({
  ...shared,
  method: "POST",
  path: "/appointments/{id}/attendance",
  summary: "Registra comparecimento ou falta",
  scope: "appointments:write",
  params: idParams,
  query: none,
  body: z.strictObject({ result: z.enum(["attended", "missed"]) }),
  answers,
  problems: ["appointment_not_booked"],
  example: {
    summary: "Veio",
    params: { id: "00000000-0000-4000-8000-000000000000" },
    body: { result: "attended" },
  },
  handle: async ({ deps, key, params, body }) => {
    const result = await recordAttendance(deps, params.id, body.result, key.name);
    if (!result.ok) return refusalProblem(result.error);
    const row = await findAppointment(deps.db, params.id);
    return row ? { status: 200, body: appointmentOf(row) } : notFound();
  },
});

import "server-only";
import type { Endpoint } from "./endpoint";
import { getAppointment, listAppointmentsEndpoint, postAttendance } from "./endpoints/appointments";
import { listEvents } from "./endpoints/events";
import { listNotas, postNota, putNotaStatus } from "./endpoints/notas-fiscais";
import { getOffice, listOfficesEndpoint, putOfficeEndpoint } from "./endpoints/offices";
import { getEmpenho } from "./endpoints/order-empenho";
import { importOrdersEndpoint } from "./endpoints/order-import";
import { cancelOrder, recordIssuance, recordValidation } from "./endpoints/order-moves";
import { getHolder, getPayer, putHolder, putPayer } from "./endpoints/order-people";
import { getOrder, listOrders, putOrderEndpoint } from "./endpoints/orders";
import { getCharge, listPayments, postPayment } from "./endpoints/payments";
import {
  deleteWebhook,
  getWebhook,
  listWebhooks,
  postWebhook,
  postWebhookSecret,
  putWebhook,
} from "./endpoints/webhooks";

/** Everything that `/api/v1` answers: the route serves it, and the document is made from it. */
export const allEndpoints: readonly Endpoint[] = [
  listOrders,
  importOrdersEndpoint,
  getOrder,
  putOrderEndpoint,
  recordValidation,
  recordIssuance,
  cancelOrder,
  getHolder,
  putHolder,
  getPayer,
  putPayer,
  getEmpenho,
  getCharge,
  listPayments,
  postPayment,
  listNotas,
  postNota,
  putNotaStatus,
  listOfficesEndpoint,
  getOffice,
  putOfficeEndpoint,
  listAppointmentsEndpoint,
  getAppointment,
  postAttendance,
  listEvents,
  listWebhooks,
  postWebhook,
  getWebhook,
  putWebhook,
  deleteWebhook,
  postWebhookSecret,
];

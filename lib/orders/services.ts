import type { Order, OrderStatus } from "./order";
import { orderPath } from "./order-number";
import { type Service, services } from "./service";
import { type Closed, serviceRules } from "./service-rules";

export type ServiceAvailability =
  | { service: Service; available: true; href: string }
  | ({ service: Service; available: false } & Closed);

/** The services whose pages this portal has. The rule may allow one whose page is still to come. */
export const builtServices: ReadonlySet<Service> = new Set(["agendamento", "boletos", "concluir"]);

const STILL_TO_COME: Closed = {
  reason: "Disponível em breve neste portal.",
  unlock: "Enquanto isso, fale com a central de atendimento.",
};

/** One service of an order on a civil date. */
export function availabilityOf(
  service: Service,
  order: Order,
  today: string,
  built: ReadonlySet<Service> = builtServices,
): ServiceAvailability {
  const closed = serviceRules[service](order, today) ?? (built.has(service) ? null : STILL_TO_COME);
  if (closed) return { service, available: false, ...closed };
  return { service, available: true, href: `${orderPath(order.number)}/${service}` };
}

/** The six services of an order on a civil date, each open or saying why not and what opens it. */
export const servicesOf = (
  order: Order,
  today: string,
  built?: ReadonlySet<Service>,
): ServiceAvailability[] => services.map((service) => availabilityOf(service, order, today, built));

/** The service by which the customer takes the next step. */
const nextService: Partial<Record<OrderStatus, Service>> = {
  draft: "concluir",
  awaiting_payment: "boletos",
  awaiting_validation: "agendamento",
  rejected: "agendamento",
  awaiting_issuance: "emissao",
};

/** A word under the next step while the page that takes it is still to come; null when it is here, or not the customer's. */
export function nextStepElsewhere(
  order: Order,
  today: string,
  built: ReadonlySet<Service> = builtServices,
): string | null {
  const service = nextService[order.status];
  if (!service || built.has(service) || serviceRules[service](order, today)) return null;
  return "Este serviço ainda não está no portal: por enquanto, fale com a central de atendimento.";
}

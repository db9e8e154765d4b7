import { documentsToBring, whoComesText } from "@/lib/orders/documents";
import { sampleOrder } from "@/lib/orders/sample-order";
import type { VisitFacts } from "./appointment-facts";

const order = sampleOrder({ kind: "pessoa_juridica", certificateType: "A3", media: "token" });

/** An appointment as a message tells of it, for tests: with what the test changes. */
export const sampleVisit = (own: Partial<VisitFacts> = {}): VisitFacts => ({
  name: "Maria",
  orderNumber: "4501",
  product: "e-CNPJ A3 validade 3 anos",
  mode: "in_person",
  startsAt: "2026-12-01T11:00:00.000Z",
  office: {
    code: "bh-savassi",
    name: "AR Savassi",
    streetType: "Avenida",
    street: "Getúlio Vargas",
    streetNumber: "1490",
    complement: "Loja 3",
    district: "Savassi",
    cep: "30112024",
    city: "Belo Horizonte",
    state: "MG",
    latitude: -19.9372,
    longitude: -43.9337,
    timezone: "America/Sao_Paulo",
    phone: "3135550101",
    accessibility: "Entrada sem degraus, banheiro acessível e vaga reservada na porta.",
  },
  whoComes: whoComesText.pessoa_juridica,
  documents: documentsToBring(order, "2026-11-25"),
  videoRoom: null,
  roomComes: false,
  changeableUntil: "2026-12-01T07:00:00.000Z",
  movesLeft: 2,
  awaitsPayment: false,
  ...own,
});

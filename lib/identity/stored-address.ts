import { officialCity } from "./address";
import type { AddressStep } from "./completion-input";

/** An address as a customer's record holds it. */
export type StoredAddress = {
  streetType: string;
  street: string;
  streetNumber: string;
  cep: string;
  complement: string;
  district: string;
  state: string;
  city: string;
  country: string;
};

/** A checked address as text fields, to be kept and shown in the form again. Município in the official spelling. */
export const addressFields = ({ semNumero, ...texts }: AddressStep): Record<string, string> => ({
  ...texts,
  municipio: officialCity(texts.estado, texts.municipio) ?? texts.municipio,
  semNumero: semNumero ? "on" : "",
});

type TypedAddress = Partial<Record<keyof Omit<AddressStep, "semNumero">, string | undefined>>;

/** Those text fields as the customer's record holds them. */
export const addressFrom = (fields: TypedAddress): StoredAddress => ({
  streetType: fields.tipoLogradouro ?? "",
  street: fields.logradouro ?? "",
  streetNumber: fields.numero ?? "",
  cep: fields.cep ?? "",
  complement: fields.complemento ?? "",
  district: fields.bairro ?? "",
  state: fields.estado ?? "",
  city: fields.municipio ?? "",
  country: fields.pais ?? "",
});

/** What the form begins with: the record, as far as it goes. */
export const addressTyped = (stored: StoredAddress): Record<string, string> => ({
  tipoLogradouro: stored.streetType,
  logradouro: stored.street,
  numero: stored.streetNumber,
  cep: stored.cep,
  complemento: stored.complement,
  bairro: stored.district,
  estado: stored.state,
  municipio: stored.city,
  pais: stored.country,
  semNumero: stored.street && !stored.streetNumber ? "on" : "",
});

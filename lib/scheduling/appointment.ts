/** What an appointment may be. Only a booked one holds a seat. */
export const appointmentStatuses = ["booked", "cancelled", "attended", "missed"] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** At the office, or by videoconference. */
export const appointmentModes = ["in_person", "video"] as const;
export type AppointmentMode = (typeof appointmentModes)[number];

export const appointmentChanges = ["booked", "moved", "cancelled", "attended", "missed"] as const;

/** Why something is sent. */
export const DELIVERY_OCCASIONS = ['CHANGES', 'PING'] as const;
export type DeliveryOccasion = (typeof DELIVERY_OCCASIONS)[number];

/** Where a delivery stands. */
export const DELIVERY_STATUSES = ['WAITING', 'DELIVERED', 'FAILED'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** Why a webhook is switched off. */
export const SWITCH_OFF_REASONS = ['BY_HAND', 'FAILURES', 'GONE'] as const;
export type SwitchOffReason = (typeof SWITCH_OFF_REASONS)[number];

package dev.centralita.integration.chatwoot;

/** Whether Chatwoot's own news are listened to. */
enum Webhooks {
    OFF,
    SIGNED,
    /** As a Chatwoot before 4.11.2 sends them. */
    UNSIGNED
}

package dev.centralita.web.administration.user;

/**
 * Whether the hub waits for its first administrator.
 *
 * @param needed true while nobody can sign in
 */
public record SetupStateJson(boolean needed) {}

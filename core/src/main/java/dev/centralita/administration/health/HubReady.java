package dev.centralita.administration.health;

/** The hub's tables are there for the first time since the start. */
public record HubReady() {}

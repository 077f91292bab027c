package dev.centralita.administration.run;

import java.util.UUID;

/**
 * One process that runs jobs.
 *
 * @param boot this start of the process, told apart from earlier ones of the same name
 * @param isNamed whether an operator named it and so promises that no other process has the name
 */
public record RunningNode(String name, UUID boot, boolean isNamed) {}

package dev.centralita.administration.audit;

/** The end of the chain: the number of its last entry and that entry's seal. */
public record AuditEnd(long seq, AuditHash hash) {}

package dev.centralita.web.administration.job;

import java.time.Instant;
import java.util.List;

/** When a schedule would fire next. */
public record FiringsJson(List<Instant> firings) {}

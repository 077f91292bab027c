package dev.centralita.shared;

import java.util.concurrent.Executor;

/** Threads of the server, for work beside the caller's. */
public interface Threads extends Executor {}

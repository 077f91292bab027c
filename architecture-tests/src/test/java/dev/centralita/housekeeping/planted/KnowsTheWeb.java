package dev.centralita.housekeeping.planted;

import jakarta.ws.rs.WebApplicationException;

public class KnowsTheWeb extends WebApplicationException {}

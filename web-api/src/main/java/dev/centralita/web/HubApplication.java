package dev.centralita.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface. */
@ApplicationPath("/api/v1")
public class HubApplication extends Application {}

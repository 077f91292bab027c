package dev.centralita.ami;

/** What a PBX says it is; a text is empty where it does not say. */
public record CoreSettings(String asteriskVersion, String amiVersion, String systemName) {}

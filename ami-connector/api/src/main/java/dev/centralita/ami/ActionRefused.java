package dev.centralita.ami;

import jakarta.resource.ResourceException;

/** The PBX answered, and will not do it. */
public class ActionRefused extends ResourceException {

    private static final long serialVersionUID = 1;

    private final String said;

    /** With the PBX's own words for why. */
    public ActionRefused(String action, String said) {
        super(action + ": " + said);
        this.said = said;
    }

    public String said() {
        return said;
    }
}

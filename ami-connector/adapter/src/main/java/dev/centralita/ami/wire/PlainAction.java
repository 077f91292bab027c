package dev.centralita.ami.wire;

import org.asteriskjava.manager.action.AbstractManagerAction;

/** An action that is nothing but its name. */
public final class PlainAction extends AbstractManagerAction {

    private static final long serialVersionUID = 1;

    private final String name;

    public PlainAction(String name) {
        this.name = name;
    }

    @Override
    public String getAction() {
        return name;
    }
}

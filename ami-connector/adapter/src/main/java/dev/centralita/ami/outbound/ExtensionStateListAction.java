package dev.centralita.ami.outbound;

import org.asteriskjava.manager.action.AbstractManagerAction;

/** Asks for every extension that has a hint; asterisk-java does not know this action. */
public class ExtensionStateListAction extends AbstractManagerAction {

    private static final long serialVersionUID = 1;

    @Override
    public String getAction() {
        return "ExtensionStateList";
    }
}

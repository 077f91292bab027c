package dev.centralita.ami.outbound;

import org.asteriskjava.manager.action.AbstractManagerAction;

/** Asks for every device; asterisk-java does not know this action. */
public class DeviceStateListAction extends AbstractManagerAction {

    private static final long serialVersionUID = 1;

    @Override
    public String getAction() {
        return "DeviceStateList";
    }
}

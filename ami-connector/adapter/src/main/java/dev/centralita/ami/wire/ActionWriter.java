package dev.centralita.ami.wire;

import java.io.IOException;
import java.io.OutputStream;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.internal.ManagerWriter;
import org.asteriskjava.manager.internal.ManagerWriterImpl;

/** Actions to the wire, put into words by asterisk-java. */
public final class ActionWriter {

    private final ManagerWriter writer = new ManagerWriterImpl();
    private long written;

    public ActionWriter(OutputStream out) {
        writer.setSocket(new WriteOnlySocket(out));
    }

    /** Writes the action and tells the id by which its answer can be known. */
    public String write(ManagerAction action) throws IOException {
        String number = "centralita-" + ++written;
        writer.sendAction(action, number);
        return number + "#"; // asterisk-java parts its own number from a caller's action id, of which there is none
    }
}

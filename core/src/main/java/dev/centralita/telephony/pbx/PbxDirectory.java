package dev.centralita.telephony.pbx;

import java.util.List;

/** Which PBXs this installation follows. */
public interface PbxDirectory {

    /** Without one of them some calls, members or restarts would not be heard of. */
    List<String> NEEDED_CLASSES = List.of("system", "call", "agent");

    /** Every one, in the operator's order; none means that telephony is off. */
    List<Pbx> all();

    /** The classes of events that are heard of each, as Asterisk names them. */
    default List<String> eventClasses() {
        return NEEDED_CLASSES;
    }
}

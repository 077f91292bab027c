package dev.centralita.telephony.pbx;

import java.util.List;

/** Which PBXs this installation follows. */
public interface PbxDirectory {

    /** Every one, in the operator's order; none means that telephony is off. */
    List<Pbx> all();
}

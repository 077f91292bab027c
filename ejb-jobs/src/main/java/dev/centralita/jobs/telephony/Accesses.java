package dev.centralita.jobs.telephony;

import dev.centralita.ami.AmiAccess;
import dev.centralita.telephony.pbx.Pbx;

/** Our PBXs in the connector's words. */
final class Accesses {

    private Accesses() {}

    static AmiAccess of(Pbx pbx) {
        return new AmiAccess(
                pbx.name().value(),
                pbx.host(),
                pbx.port(),
                pbx.isEncrypted(),
                AmiAccess.Login.valueOf(pbx.proof().name()),
                pbx.user(),
                pbx.secret().reveal());
    }
}

package dev.centralita.ami.session;

import dev.centralita.ami.AmiRemark;
import dev.centralita.ami.wire.Remarked;
import java.io.EOFException;

/** The PBX ended the conversation. */
class HungUp extends EOFException implements Remarked {

    private final transient AmiRemark remark;

    HungUp(AmiRemark remark) {
        super(remark.toString());
        this.remark = remark;
    }

    @Override
    public AmiRemark remark() {
        return remark;
    }
}

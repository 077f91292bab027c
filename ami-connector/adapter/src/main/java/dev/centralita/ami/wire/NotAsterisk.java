package dev.centralita.ami.wire;

import dev.centralita.ami.AmiRemark;
import java.io.IOException;

/** The other side does not speak as Asterisk does; the message says what it did, never what it said. */
public class NotAsterisk extends IOException implements Remarked {

    private final transient AmiRemark remark;

    public NotAsterisk(AmiRemark remark) {
        super(remark.toString());
        this.remark = remark;
    }

    @Override
    public AmiRemark remark() {
        return remark;
    }
}

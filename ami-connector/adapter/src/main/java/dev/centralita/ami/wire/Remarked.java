package dev.centralita.ami.wire;

import dev.centralita.ami.AmiRemark;

/** A failure of which we know what to say in any language. */
public interface Remarked {

    AmiRemark remark();
}

package dev.centralita.telephony.gap;

import dev.centralita.telephony.call.Remark;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.List;

/** What the PBXs themselves write down of calls. */
public interface CallBooks {

    /** Whether we were told where the books of this PBX are. */
    boolean areKnown(PbxName pbx);

    /**
     * All that the books say of what happened since a moment, by the PBX's clock and in its order; of a call that began
     * before, what they say from then on.
     *
     * @throws BooksAway if they cannot be read
     */
    List<Remark> read(PbxName pbx, Instant since);
}

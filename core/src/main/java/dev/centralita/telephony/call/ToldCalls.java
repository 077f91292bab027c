package dev.centralita.telephony.call;

import dev.centralita.telephony.pbx.PbxName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls made of what books say of a PBX, apart from those that are heard. */
final class ToldCalls {

    private final Map<CallId, Call> calls = new LinkedHashMap<>();
    private final List<CallId> absorbed = new ArrayList<>();
    private int leftOut;

    /** @param remarks in the order in which things happened */
    static ToldCalls of(PbxName pbx, List<Remark> remarks) {
        ToldCalls told = new ToldCalls();
        LiveCalls listener = new LiveCalls(pbx, told::add, told::absorb);
        remarks.forEach(remark -> told.take(remark, listener));
        return told;
    }

    Collection<Call> calls() {
        return calls.values();
    }

    /** Those that became part of others. */
    List<CallId> absorbed() {
        return absorbed;
    }

    /** How many remarks fit no call that we could keep. */
    int leftOut() {
        return leftOut;
    }

    /** What makes no sense of one call must not keep the others from being told. */
    private void take(Remark remark, LiveCalls listener) {
        try {
            listener.hear(remark.signal(), remark.at());
        } catch (IllegalArgumentException | IllegalStateException senseless) {
            leftOut++;
        }
    }

    private void add(Call call) {
        call.begunUnheard();
        calls.putIfAbsent(call.id(), call);
    }

    private void absorb(CallId part) {
        calls.remove(part);
        absorbed.add(part);
    }
}

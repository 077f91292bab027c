package dev.centralita.jobs.telephony;

import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps what a PBX says apart from looks at it: what is said during a look waits and is told after it, so that a look is
 * always newer than all that was told before.
 */
@ApplicationScoped
class OneAtATime {

    private final Map<PbxName, ReentrantLock> locks = new ConcurrentHashMap<>();

    void at(PbxName pbx, Runnable act) {
        ReentrantLock lock = locks.computeIfAbsent(pbx, name -> new ReentrantLock());
        lock.lock();
        try {
            act.run();
        } finally {
            lock.unlock();
        }
    }
}

package dev.centralita.testbed.demo;

import dev.centralita.testbed.asterisk.AmiPeer;
import java.util.List;
import java.util.Map;

/** The queues, members and phones of the recording that the PBX plays, so that they can be told what to do. */
final class PlayedFloor {

    /** A line that no call takes, so that it is known by the PBX's list alone. */
    static final String SPARE_LINE = "PJSIP/spare";

    private static final Map<String, String> PEOPLE = Map.of(
            "201", "Ana Muñoz",
            "202", "Bruno Díaz",
            "203", "Carla Peña",
            "204", "Diego Ríos",
            "205", "Elena Gómez",
            "206", "Fabián Ortiz",
            "207", "Gabriela Ibáñez",
            "208", "Hugo Núñez");

    private PlayedFloor() {}

    static void moveInto(AmiPeer asterisk) {
        PEOPLE.keySet().forEach(extension -> asterisk.switchroom().hasExtension(extension, "PJSIP/" + extension, 0));
        asterisk.switchroom().hasDevice("PJSIP/trunk", "NOT_INUSE").hasDevice(SPARE_LINE, "NOT_INUSE");
        staff(asterisk, "ventas", "PJSIP/%s", List.of("201", "202", "203", "204", "205"));
        staff(asterisk, "soporte", "Local/%s@from-queue/n", List.of("204", "205", "206", "207"));
        staff(asterisk, "reclamos", "PJSIP/%s", List.of("207", "208"));
    }

    private static void staff(AmiPeer asterisk, String queue, String rung, List<String> extensions) {
        asterisk.switchroom().hasQueue(queue);
        for (String extension : extensions) {
            asterisk.switchroom()
                    .hasMember(queue, rung.formatted(extension), PEOPLE.getOrDefault(extension, extension));
        }
    }
}

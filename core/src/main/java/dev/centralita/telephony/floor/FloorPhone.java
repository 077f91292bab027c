package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;

/** A phone of one PBX. */
public record FloorPhone(PbxName pbx, Phone phone) {}

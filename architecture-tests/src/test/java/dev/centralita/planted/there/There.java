package dev.centralita.planted.there;

import dev.centralita.planted.back.Back;
import org.jspecify.annotations.Nullable;

public class There {

    public @Nullable Back back;
}

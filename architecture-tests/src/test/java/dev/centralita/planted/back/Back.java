package dev.centralita.planted.back;

import dev.centralita.planted.there.There;
import org.jspecify.annotations.Nullable;

public class Back {

    public @Nullable There there;
}

package dev.centralita.ami.inbound;

import dev.centralita.ami.AmiEventListener;
import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;
import org.jspecify.annotations.Nullable;

/** A message-driven bean says itself which PBXs it hears, and what of them: secrets belong in no descriptor. */
@Activation(messageListeners = AmiEventListener.class)
public class AmiActivationSpec implements ActivationSpec {

    private @Nullable ResourceAdapter adapter;

    @Override
    public void validate() {}

    @Override
    public @Nullable ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter adapter) {
        this.adapter = adapter;
    }
}

package dev.centralita.integration.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Who we say we are. */
final class Product {

    static final String USER_AGENT = "Centralita/" + version();

    private Product() {}

    private static String version() {
        try (InputStream file = Product.class.getResourceAsStream("product.properties")) {
            Properties product = new Properties();
            product.load(Objects.requireNonNull(file, "product.properties is missing"));
            return product.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("product.properties cannot be read", unreadable);
        }
    }
}

package dev.centralita.integration.planted;

import java.net.http.HttpClient;

public class SpeaksHttpItself {

    public final HttpClient client = HttpClient.newHttpClient();
}

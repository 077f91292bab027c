package dev.centralita.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST interface. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Centralita",
                        version = "v1",
                        description =
                                "Programs send a key in x-api-key; commands to PBXs are also let in by APIREST_USER and its"
                                        + " password. People sign in and send their session's cookie, and with"
                                        + " every change its X-CSRF-Token. What goes wrong is told as application/problem+json in the"
                                        + " language of Accept-Language (pt-BR, es, id, en), each wrong field by name.",
                        license = @License(name = "Apache-2.0")),
        security = {@SecurityRequirement(name = "key"), @SecurityRequirement(name = "session")})
@SecurityScheme(
        securitySchemeName = "key",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = "x-api-key")
@SecurityScheme(
        securitySchemeName = "session",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        apiKeyName = "centralita_session")
public class HubApplication extends Application {}

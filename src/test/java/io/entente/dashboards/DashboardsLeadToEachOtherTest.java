package io.entente.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A link that leads nowhere, or forgets what was chosen, is found by users only. */
class DashboardsLeadToEachOtherTest {
    private static final Pattern DASHBOARD = Pattern.compile("^/d/([\\w-]+)(?:\\?(.*))?$");

    /** @param keepsTime whether Grafana adds the time by itself */
    private record Link(String from, String url, boolean keepsTime) {}

    @Test
    void everyLinkEndsAtADashboardThatKnowsItsVariables() throws Exception {
        Map<String, Set<String>> variables = Dashboards.all().values().stream()
                .collect(Collectors.toMap(dashboard -> dashboard.path("uid").asText(), this::variables));

        assertThat(links()).hasSizeGreaterThan(10).allSatisfy(link -> {
            Matcher target = DASHBOARD.matcher(link.url());
            assertThat(target.matches()).as(link.url()).isTrue();
            assertThat(variables).containsKey(target.group(1));
            for (String parameter : target.group(2).split("&")) {
                if (parameter.startsWith("var-")) {
                    assertThat(variables.get(target.group(1)))
                            .contains(parameter.substring("var-".length(), parameter.indexOf('=')));
                } else {
                    assertThat(parameter).isIn("${__url_time_range}", "${prometheus:queryparam}", "${job:queryparam}");
                }
            }
        });
    }

    @Test
    void noLinkForgetsTheTimeOrTheService() throws Exception {
        assertThat(links()).allSatisfy(link -> {
            assertThat(link.keepsTime() || link.url().contains("${__url_time_range}"))
                    .as(link.toString())
                    .isTrue();
            assertThat(link.url()).contains("${prometheus:queryparam}").contains("${job:queryparam}");
        });
    }

    @Test
    void fromTheOverviewToAPairToItsCountriesAndBack() throws Exception {
        assertThat(targets("entente-overview")).contains("entente-pair");
        assertThat(targets("entente-pair")).contains("entente-country");
        assertThat(targets("entente-country")).contains("entente-pair", "entente-country");
        assertThat(targets("entente-visits")).contains("entente-pair", "entente-country");
        assertThat(Dashboards.all().values())
                .allSatisfy(dashboard -> assertThat(dashboard.path("links")).anySatisfy(link -> {
                    assertThat(link.path("type").asText()).isEqualTo("dashboards");
                    assertThat(link.path("tags").get(0).asText()).isEqualTo("entente");
                    assertThat(link.path("keepTime").asBoolean()).isTrue();
                    assertThat(link.path("includeVars").asBoolean()).isTrue();
                }));
    }

    private static Set<String> targets(String from) throws Exception {
        return links().stream()
                .filter(link -> link.from().equals(from))
                .map(link -> DASHBOARD.matcher(link.url()))
                .filter(Matcher::matches)
                .map(target -> target.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> variables(JsonNode dashboard) {
        return StreamSupport.stream(dashboard.path("templating").path("list").spliterator(), false)
                .map(variable -> variable.path("name").asText())
                .collect(Collectors.toSet());
    }

    private static List<Link> links() throws Exception {
        List<Link> links = new ArrayList<>();
        for (JsonNode dashboard : Dashboards.all().values()) {
            String from = dashboard.path("uid").asText();
            for (JsonNode link : dashboard.path("links")) {
                if (link.path("type").asText().equals("link")) {
                    links.add(new Link(
                            from,
                            link.path("url").asText(),
                            link.path("keepTime").asBoolean()));
                }
            }
            for (JsonNode panel : dashboard.path("panels")) {
                JsonNode fields = panel.path("fieldConfig");
                fields.path("defaults").path("links").forEach(link -> links.add(inPanel(from, link)));
                fields.path("overrides").findParents("id").stream()
                        .filter(property -> property.path("id").asText().equals("links"))
                        .forEach(property -> property.path("value").forEach(link -> links.add(inPanel(from, link))));
            }
        }
        return links;
    }

    private static Link inPanel(String from, JsonNode link) {
        return new Link(from, link.path("url").asText(), false);
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace CauseCommune.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "actors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    named_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bounced_addresses",
                columns: table => new
                {
                    address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    server_said = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bounced_addresses", x => x.address);
                });

            migrationBuilder.CreateTable(
                name: "coalitions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    short_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    cause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    frame = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    frame_carried_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    time_zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    demonstration = table.Column<int>(type: "integer", nullable: false),
                    stands_on = table.Column<LocalDate>(type: "date", nullable: true),
                    coordinator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    coordinator_origin_end = table.Column<int>(type: "integer", nullable: true),
                    coordinator_origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    coordinator_origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    coordinator_origin_start = table.Column<int>(type: "integer", nullable: true),
                    coordinator_origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    frame_origin_end = table.Column<int>(type: "integer", nullable: true),
                    frame_origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    frame_origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    frame_origin_start = table.Column<int>(type: "integer", nullable: true),
                    frame_origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    legal_director = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    legal_host = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    legal_host_address = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    legal_host_phone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    legal_publisher = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    legal_publisher_address = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    legal_publisher_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    legal_publisher_form = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    legal_publisher_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    legal_publisher_phone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    mails_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    mails_reply_to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coalitions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "form_receipts",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    location = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_receipts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    normal_email = table.Column<string>(type: "character varying(508)", maxLength: 508, nullable: false),
                    secret = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    used_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_codes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    normal_email = table.Column<string>(type: "character varying(508)", maxLength: 508, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_host = table.Column<bool>(type: "boolean", nullable: false),
                    security_stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounts_actors_actor_id",
                        column: x => x.actor_id,
                        principalTable: "actors",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "bearer_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    purpose = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "character varying(508)", maxLength: 508, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bearer_links", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_bearer_links_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dossiers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    subject = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    filed_end = table.Column<LocalDate>(type: "date", nullable: true),
                    filed_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    filed_precision = table.Column<int>(type: "integer", nullable: true),
                    filed_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    filed_start = table.Column<LocalDate>(type: "date", nullable: true),
                    origin_end = table.Column<int>(type: "integer", nullable: true),
                    origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    origin_start = table.Column<int>(type: "integer", nullable: true),
                    origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    outcome_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    outcome_chosen = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    outcome_retained = table.Column<bool>(type: "boolean", nullable: true),
                    publication_ground = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    publication_on = table.Column<LocalDate>(type: "date", nullable: true),
                    publication_way = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_dossiers_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "gestures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    says = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    parts = table.Column<string>(type: "text", nullable: false),
                    changes = table.Column<string>(type: "text", nullable: false),
                    undone_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    undoes = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gestures", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_gestures_actors_actor_id",
                        column: x => x.actor_id,
                        principalTable: "actors",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_gestures_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "history",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changes = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_history_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mail_addresses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    normal = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    stopped_on = table.Column<LocalDate>(type: "date", nullable: true),
                    stopped_how = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_addresses", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_mail_addresses_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    date = table.Column<LocalDate>(type: "date", nullable: false),
                    start_time = table.Column<LocalTime>(type: "time", nullable: true),
                    planned_minutes = table.Column<int>(type: "integer", nullable: true),
                    actual_minutes = table.Column<int>(type: "integer", nullable: true),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    cancelled_on = table.Column<LocalDate>(type: "date", nullable: true),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: true),
                    origin_end = table.Column<int>(type: "integer", nullable: true),
                    origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    origin_start = table.Column<int>(type: "integer", nullable: true),
                    origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    publication_ground = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    publication_on = table.Column<LocalDate>(type: "date", nullable: true),
                    publication_way = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_meetings_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "news",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    body = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: true),
                    origin_end = table.Column<int>(type: "integer", nullable: true),
                    origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    origin_start = table.Column<int>(type: "integer", nullable: true),
                    origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    published_end = table.Column<LocalDate>(type: "date", nullable: false),
                    published_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_precision = table.Column<int>(type: "integer", nullable: false),
                    published_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    published_start = table.Column<LocalDate>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_news", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_news_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "open_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    raised_on = table.Column<LocalDate>(type: "date", nullable: false),
                    settled_on = table.Column<LocalDate>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: true),
                    origin_end = table.Column<int>(type: "integer", nullable: true),
                    origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    origin_start = table.Column<int>(type: "integer", nullable: true),
                    origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_questions", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_open_questions_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    short_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    website = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: true),
                    origin_end = table.Column<int>(type: "integer", nullable: true),
                    origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    origin_start = table.Column<int>(type: "integer", nullable: true),
                    origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organizations", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_organizations_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    message_id = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    to_address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    to_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    from_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reply_to_address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    reply_to_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    html = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    stop_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    is_secret = table.Column<bool>(type: "boolean", nullable: false),
                    is_urgent = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    not_before = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    useful_until = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    leased_until = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<int>(type: "integer", nullable: true),
                    server_said = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mails", x => x.id);
                    table.ForeignKey(
                        name: "fk_outgoing_mails_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: true),
                    origin_end = table.Column<int>(type: "integer", nullable: true),
                    origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    origin_start = table.Column<int>(type: "integer", nullable: true),
                    origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_people_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "told_apart",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    one = table.Column<Guid>(type: "uuid", nullable: false),
                    other = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_told_apart", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_told_apart_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1023, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    sign_count = table.Column<long>(type: "bigint", nullable: false),
                    transports = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    is_user_verified = table.Column<bool>(type: "boolean", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "boolean", nullable: false),
                    is_backed_up = table.Column<bool>(type: "boolean", nullable: false),
                    attestation_object = table.Column<byte[]>(type: "bytea", nullable: false),
                    client_data_json = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_passkeys_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ticket = table.Column<byte[]>(type: "bytea", nullable: false),
                    device = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    by = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    note = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_items", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_agenda_items_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agenda_items_meetings_coalition_id_meeting_id",
                        columns: x => new { x.coalition_id, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "coalition_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on = table.Column<LocalDate>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: true),
                    origin_end = table.Column<int>(type: "integer", nullable: true),
                    origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    origin_start = table.Column<int>(type: "integer", nullable: true),
                    origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_decisions_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_decisions_meetings_coalition_id_meeting_id",
                        columns: x => new { x.coalition_id, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "coalition_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "minutes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<LocalDate>(type: "date", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    corrections_until = table.Column<LocalDate>(type: "date", nullable: true),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    source_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    given_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_minutes_actors_given_by",
                        column: x => x.given_by,
                        principalTable: "actors",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_minutes_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_minutes_meetings_coalition_id_meeting_id",
                        columns: x => new { x.coalition_id, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "coalition_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    decided_at_id = table.Column<Guid>(type: "uuid", nullable: true),
                    since = table.Column<LocalDate>(type: "date", nullable: false),
                    is_running = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    origin_end = table.Column<int>(type: "integer", nullable: true),
                    origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    origin_start = table.Column<int>(type: "integer", nullable: true),
                    origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_plans_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_plans_meetings_coalition_id_decided_at_id",
                        columns: x => new { x.coalition_id, x.decided_at_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "coalition_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "accesses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    normal_email = table.Column<string>(type: "character varying(508)", maxLength: 508, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<int>(type: "integer", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    given_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    taken_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accesses", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_accesses_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_accesses_actors_given_by_id",
                        column: x => x.given_by_id,
                        principalTable: "actors",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_accesses_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_accesses_organizations_coalition_id_organization_id",
                        columns: x => new { x.coalition_id, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "coalition_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "attendances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    presence = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    origin_end = table.Column<int>(type: "integer", nullable: true),
                    origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    origin_start = table.Column<int>(type: "integer", nullable: true),
                    origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendances", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_attendances_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attendances_meetings_coalition_id_meeting_id",
                        columns: x => new { x.coalition_id, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "coalition_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attendances_organizations_coalition_id_organization_id",
                        columns: x => new { x.coalition_id, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_attendances_people_coalition_id_person_id",
                        columns: x => new { x.coalition_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "coalition_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "mandates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from_end = table.Column<LocalDate>(type: "date", nullable: true),
                    from_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_precision = table.Column<int>(type: "integer", nullable: true),
                    from_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    from_start = table.Column<LocalDate>(type: "date", nullable: true),
                    origin_end = table.Column<int>(type: "integer", nullable: true),
                    origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    origin_start = table.Column<int>(type: "integer", nullable: true),
                    origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    until_end = table.Column<LocalDate>(type: "date", nullable: true),
                    until_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    until_precision = table.Column<int>(type: "integer", nullable: true),
                    until_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    until_start = table.Column<LocalDate>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mandates", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_mandates_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_mandates_organizations_coalition_id_organization_id",
                        columns: x => new { x.coalition_id, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_mandates_people_coalition_id_person_id",
                        columns: x => new { x.coalition_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "coalition_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from_end = table.Column<LocalDate>(type: "date", nullable: true),
                    from_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_precision = table.Column<int>(type: "integer", nullable: true),
                    from_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    from_start = table.Column<LocalDate>(type: "date", nullable: true),
                    until_end = table.Column<LocalDate>(type: "date", nullable: true),
                    until_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    until_precision = table.Column<int>(type: "integer", nullable: true),
                    until_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    until_start = table.Column<LocalDate>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_memberships_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_memberships_organizations_coalition_id_organization_id",
                        columns: x => new { x.coalition_id, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_memberships_people_coalition_id_person_id",
                        columns: x => new { x.coalition_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "coalition_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "person_addresses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    address_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_addresses", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_person_addresses_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_person_addresses_mail_addresses_coalition_id_address_id",
                        columns: x => new { x.coalition_id, x.address_id },
                        principalTable: "mail_addresses",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_person_addresses_people_coalition_id_person_id",
                        columns: x => new { x.coalition_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "coalition_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "positions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    authority = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    stance = table.Column<int>(type: "integer", nullable: false),
                    reasons = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    wish = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    said_on = table.Column<LocalDate>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    origin_end = table.Column<int>(type: "integer", nullable: true),
                    origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    origin_start = table.Column<int>(type: "integer", nullable: true),
                    origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    publication_ground = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    publication_on = table.Column<LocalDate>(type: "date", nullable: true),
                    publication_way = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_positions", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_positions_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_positions_people_coalition_id_person_id",
                        columns: x => new { x.coalition_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "coalition_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "confirmations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    minutes_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made = table.Column<string>(type: "text", nullable: false),
                    undone_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confirmations", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_confirmations_actors_actor_id",
                        column: x => x.actor_id,
                        principalTable: "actors",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_confirmations_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_confirmations_minutes_coalition_id_minutes_id",
                        columns: x => new { x.coalition_id, x.minutes_id },
                        principalTable: "minutes",
                        principalColumns: new[] { "coalition_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "audiences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    levels = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    needs = table.Column<int>(type: "integer", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: true),
                    origin_end = table.Column<int>(type: "integer", nullable: true),
                    origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    origin_start = table.Column<int>(type: "integer", nullable: true),
                    origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audiences", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_audiences_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_audiences_plans_coalition_id_plan_id",
                        columns: x => new { x.coalition_id, x.plan_id },
                        principalTable: "plans",
                        principalColumns: new[] { "coalition_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "solicitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_on = table.Column<LocalDate>(type: "date", nullable: false),
                    answer_by = table.Column<LocalDate>(type: "date", nullable: false),
                    answered_on = table.Column<LocalDate>(type: "date", nullable: true),
                    declined = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_solicitations", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_solicitations_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_solicitations_organizations_coalition_id_organization_id",
                        columns: x => new { x.coalition_id, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_solicitations_plans_coalition_id_plan_id",
                        columns: x => new { x.coalition_id, x.plan_id },
                        principalTable: "plans",
                        principalColumns: new[] { "coalition_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    minutes_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    start = table.Column<int>(type: "integer", nullable: false),
                    end = table.Column<int>(type: "integer", nullable: false),
                    certainty = table.Column<int>(type: "integer", nullable: false),
                    reason_french = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    reason_english = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    proposed = table.Column<string>(type: "text", nullable: false),
                    corrected = table.Column<string>(type: "text", nullable: true),
                    choice = table.Column<int>(type: "integer", nullable: false),
                    added_by_hand = table.Column<bool>(type: "boolean", nullable: false),
                    confirmation_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_findings", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_findings_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_findings_confirmations_coalition_id_confirmation_id",
                        columns: x => new { x.coalition_id, x.confirmation_id },
                        principalTable: "confirmations",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_findings_minutes_coalition_id_minutes_id",
                        columns: x => new { x.coalition_id, x.minutes_id },
                        principalTable: "minutes",
                        principalColumns: new[] { "coalition_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "actions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: true),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    deliverable = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    internal_note = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    public_sentence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    promised_on = table.Column<LocalDate>(type: "date", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    last_news = table.Column<LocalDate>(type: "date", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: true),
                    confidence_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    confidence_level = table.Column<int>(type: "integer", nullable: true),
                    confidence_on = table.Column<LocalDate>(type: "date", nullable: true),
                    confidence_sentence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    due_end = table.Column<LocalDate>(type: "date", nullable: true),
                    due_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_precision = table.Column<int>(type: "integer", nullable: true),
                    due_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    due_start = table.Column<LocalDate>(type: "date", nullable: true),
                    due_taken_away_end = table.Column<LocalDate>(type: "date", nullable: true),
                    due_taken_away_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_taken_away_precision = table.Column<int>(type: "integer", nullable: true),
                    due_taken_away_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    due_taken_away_start = table.Column<LocalDate>(type: "date", nullable: true),
                    origin_end = table.Column<int>(type: "integer", nullable: true),
                    origin_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    origin_start = table.Column<int>(type: "integer", nullable: true),
                    origin_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    publication_ground = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    publication_on = table.Column<LocalDate>(type: "date", nullable: true),
                    publication_way = table.Column<int>(type: "integer", nullable: true),
                    start_end = table.Column<LocalDate>(type: "date", nullable: true),
                    start_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    start_precision = table.Column<int>(type: "integer", nullable: true),
                    start_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    start_start = table.Column<LocalDate>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actions", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_actions_audiences_coalition_id_audience_id",
                        columns: x => new { x.coalition_id, x.audience_id },
                        principalTable: "audiences",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_actions_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_actions_plans_coalition_id_plan_id",
                        columns: x => new { x.coalition_id, x.plan_id },
                        principalTable: "plans",
                        principalColumns: new[] { "coalition_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asked_for",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    solicitation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: true),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asked_for", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_asked_for_audiences_coalition_id_audience_id",
                        columns: x => new { x.coalition_id, x.audience_id },
                        principalTable: "audiences",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_asked_for_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_asked_for_solicitations_coalition_id_solicitation_id",
                        columns: x => new { x.coalition_id, x.solicitation_id },
                        principalTable: "solicitations",
                        principalColumns: new[] { "coalition_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    solicitation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    on = table.Column<LocalDate>(type: "date", nullable: false),
                    recorded_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_replies", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_replies_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_replies_organizations_coalition_id_organization_id",
                        columns: x => new { x.coalition_id, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_replies_solicitations_coalition_id_solicitation_id",
                        columns: x => new { x.coalition_id, x.solicitation_id },
                        principalTable: "solicitations",
                        principalColumns: new[] { "coalition_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    on = table.Column<LocalDate>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_evidence_actions_coalition_id_action_id",
                        columns: x => new { x.coalition_id, x.action_id },
                        principalTable: "actions",
                        principalColumns: new[] { "coalition_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_evidence_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "milestones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    done_on = table.Column<LocalDate>(type: "date", nullable: true),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    when_end = table.Column<LocalDate>(type: "date", nullable: false),
                    when_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    when_precision = table.Column<int>(type: "integer", nullable: false),
                    when_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    when_start = table.Column<LocalDate>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestones", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_milestones_actions_coalition_id_action_id",
                        columns: x => new { x.coalition_id, x.action_id },
                        principalTable: "actions",
                        principalColumns: new[] { "coalition_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_milestones_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ownerships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    agreement = table.Column<int>(type: "integer", nullable: false),
                    way = table.Column<int>(type: "integer", nullable: true),
                    agreed_on = table.Column<LocalDate>(type: "date", nullable: true),
                    agreed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ownerships", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_ownerships_actions_coalition_id_action_id",
                        columns: x => new { x.coalition_id, x.action_id },
                        principalTable: "actions",
                        principalColumns: new[] { "coalition_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_ownerships_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_ownerships_organizations_coalition_id_organization_id",
                        columns: x => new { x.coalition_id, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_ownerships_people_coalition_id_person_id",
                        columns: x => new { x.coalition_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "coalition_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_on = table.Column<LocalDate>(type: "date", nullable: false),
                    answer_by = table.Column<LocalDate>(type: "date", nullable: false),
                    answered_on = table.Column<LocalDate>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_requests", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_requests_actions_coalition_id_action_id",
                        columns: x => new { x.coalition_id, x.action_id },
                        principalTable: "actions",
                        principalColumns: new[] { "coalition_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_requests_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "slips",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    on = table.Column<LocalDate>(type: "date", nullable: false),
                    from_end = table.Column<LocalDate>(type: "date", nullable: false),
                    from_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_precision = table.Column<int>(type: "integer", nullable: false),
                    from_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    from_start = table.Column<LocalDate>(type: "date", nullable: false),
                    to_end = table.Column<LocalDate>(type: "date", nullable: false),
                    to_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_precision = table.Column<int>(type: "integer", nullable: false),
                    to_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    to_start = table.Column<LocalDate>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_slips", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_slips_actions_coalition_id_action_id",
                        columns: x => new { x.coalition_id, x.action_id },
                        principalTable: "actions",
                        principalColumns: new[] { "coalition_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_slips_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "updates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<LocalDate>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    sentence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    declared_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    due_end = table.Column<LocalDate>(type: "date", nullable: true),
                    due_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_precision = table.Column<int>(type: "integer", nullable: true),
                    due_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    due_start = table.Column<LocalDate>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_updates", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_updates_actions_coalition_id_action_id",
                        columns: x => new { x.coalition_id, x.action_id },
                        principalTable: "actions",
                        principalColumns: new[] { "coalition_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_updates_actors_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "actors",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_updates_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coalition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reply_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_on = table.Column<LocalDate>(type: "date", nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: true),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    deliverable = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    owner = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    start = table.Column<int>(type: "integer", nullable: true),
                    end = table.Column<int>(type: "integer", nullable: true),
                    action_id = table.Column<Guid>(type: "uuid", nullable: true),
                    into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    set_aside_for = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    settled_on = table.Column<LocalDate>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: true),
                    due_end = table.Column<LocalDate>(type: "date", nullable: true),
                    due_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_precision = table.Column<int>(type: "integer", nullable: true),
                    due_said = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    due_start = table.Column<LocalDate>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals", x => new { x.coalition_id, x.id });
                    table.ForeignKey(
                        name: "fk_proposals_actions_coalition_id_action_id",
                        columns: x => new { x.coalition_id, x.action_id },
                        principalTable: "actions",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_proposals_audiences_coalition_id_audience_id",
                        columns: x => new { x.coalition_id, x.audience_id },
                        principalTable: "audiences",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_proposals_coalitions_coalition_id",
                        column: x => x.coalition_id,
                        principalTable: "coalitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_proposals_organizations_coalition_id_organization_id",
                        columns: x => new { x.coalition_id, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_proposals_plans_coalition_id_plan_id",
                        columns: x => new { x.coalition_id, x.plan_id },
                        principalTable: "plans",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_proposals_proposals_coalition_id_into_id",
                        columns: x => new { x.coalition_id, x.into_id },
                        principalTable: "proposals",
                        principalColumns: new[] { "coalition_id", "id" });
                    table.ForeignKey(
                        name: "fk_proposals_replies_coalition_id_reply_id",
                        columns: x => new { x.coalition_id, x.reply_id },
                        principalTable: "replies",
                        principalColumns: new[] { "coalition_id", "id" });
                });

            migrationBuilder.CreateIndex(
                name: "ix_accesses_account_id",
                table: "accesses",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_accesses_coalition_id_normal_email",
                table: "accesses",
                columns: new[] { "coalition_id", "normal_email" });

            migrationBuilder.CreateIndex(
                name: "ix_accesses_coalition_id_organization_id",
                table: "accesses",
                columns: new[] { "coalition_id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_accesses_given_by_id",
                table: "accesses",
                column: "given_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_accesses_normal_email",
                table: "accesses",
                column: "normal_email");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_actor_id",
                table: "accounts",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_normal_email",
                table: "accounts",
                column: "normal_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_actions_coalition_id_audience_id",
                table: "actions",
                columns: new[] { "coalition_id", "audience_id" });

            migrationBuilder.CreateIndex(
                name: "ix_actions_coalition_id_plan_id",
                table: "actions",
                columns: new[] { "coalition_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_coalition_id_meeting_id",
                table: "agenda_items",
                columns: new[] { "coalition_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_asked_for_coalition_id_audience_id",
                table: "asked_for",
                columns: new[] { "coalition_id", "audience_id" });

            migrationBuilder.CreateIndex(
                name: "ix_asked_for_coalition_id_solicitation_id",
                table: "asked_for",
                columns: new[] { "coalition_id", "solicitation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attendances_coalition_id_meeting_id",
                table: "attendances",
                columns: new[] { "coalition_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attendances_coalition_id_organization_id",
                table: "attendances",
                columns: new[] { "coalition_id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attendances_coalition_id_person_id",
                table: "attendances",
                columns: new[] { "coalition_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_audiences_coalition_id_plan_id",
                table: "audiences",
                columns: new[] { "coalition_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_bearer_links_coalition_id_hash",
                table: "bearer_links",
                columns: new[] { "coalition_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bearer_links_coalition_id_subject",
                table: "bearer_links",
                columns: new[] { "coalition_id", "subject" });

            migrationBuilder.CreateIndex(
                name: "ix_coalitions_short_name",
                table: "coalitions",
                column: "short_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_confirmations_actor_id",
                table: "confirmations",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_confirmations_coalition_id_minutes_id",
                table: "confirmations",
                columns: new[] { "coalition_id", "minutes_id" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_coalition_id_meeting_id",
                table: "decisions",
                columns: new[] { "coalition_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_coalition_id_action_id",
                table: "evidence",
                columns: new[] { "coalition_id", "action_id" });

            migrationBuilder.CreateIndex(
                name: "ix_findings_coalition_id_confirmation_id",
                table: "findings",
                columns: new[] { "coalition_id", "confirmation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_findings_coalition_id_minutes_id",
                table: "findings",
                columns: new[] { "coalition_id", "minutes_id" });

            migrationBuilder.CreateIndex(
                name: "ix_form_receipts_at",
                table: "form_receipts",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_gestures_actor_id",
                table: "gestures",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_history_coalition_id_subject_subject_id_id",
                table: "history",
                columns: new[] { "coalition_id", "subject", "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_addresses_coalition_id_normal",
                table: "mail_addresses",
                columns: new[] { "coalition_id", "normal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mandates_coalition_id_organization_id",
                table: "mandates",
                columns: new[] { "coalition_id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mandates_coalition_id_person_id",
                table: "mandates",
                columns: new[] { "coalition_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meetings_coalition_id_date",
                table: "meetings",
                columns: new[] { "coalition_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_coalition_id_organization_id",
                table: "memberships",
                columns: new[] { "coalition_id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_coalition_id_person_id",
                table: "memberships",
                columns: new[] { "coalition_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_milestones_coalition_id_action_id",
                table: "milestones",
                columns: new[] { "coalition_id", "action_id" });

            migrationBuilder.CreateIndex(
                name: "ix_minutes_coalition_id_meeting_id",
                table: "minutes",
                columns: new[] { "coalition_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_minutes_given_by",
                table: "minutes",
                column: "given_by");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_coalition_id_id",
                table: "outgoing_mails",
                columns: new[] { "coalition_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_message_id",
                table: "outgoing_mails",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_state_not_before_id",
                table: "outgoing_mails",
                columns: new[] { "state", "not_before", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ownerships_coalition_id_action_id",
                table: "ownerships",
                columns: new[] { "coalition_id", "action_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ownerships_coalition_id_organization_id",
                table: "ownerships",
                columns: new[] { "coalition_id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ownerships_coalition_id_person_id",
                table: "ownerships",
                columns: new[] { "coalition_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_passkeys_account_id",
                table: "passkeys",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_addresses_coalition_id_address_id",
                table: "person_addresses",
                columns: new[] { "coalition_id", "address_id" });

            migrationBuilder.CreateIndex(
                name: "ix_person_addresses_coalition_id_person_id",
                table: "person_addresses",
                columns: new[] { "coalition_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plans_coalition_id_decided_at_id",
                table: "plans",
                columns: new[] { "coalition_id", "decided_at_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plans_coalition_id_is_running",
                table: "plans",
                columns: new[] { "coalition_id", "is_running" });

            migrationBuilder.CreateIndex(
                name: "ix_positions_coalition_id_person_id",
                table: "positions",
                columns: new[] { "coalition_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_coalition_id_action_id",
                table: "proposals",
                columns: new[] { "coalition_id", "action_id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_coalition_id_audience_id",
                table: "proposals",
                columns: new[] { "coalition_id", "audience_id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_coalition_id_into_id",
                table: "proposals",
                columns: new[] { "coalition_id", "into_id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_coalition_id_organization_id",
                table: "proposals",
                columns: new[] { "coalition_id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_coalition_id_plan_id",
                table: "proposals",
                columns: new[] { "coalition_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_coalition_id_plan_id_audience_id_id",
                table: "proposals",
                columns: new[] { "coalition_id", "plan_id", "audience_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_coalition_id_reply_id",
                table: "proposals",
                columns: new[] { "coalition_id", "reply_id" });

            migrationBuilder.CreateIndex(
                name: "ix_replies_coalition_id_organization_id",
                table: "replies",
                columns: new[] { "coalition_id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_replies_coalition_id_solicitation_id",
                table: "replies",
                columns: new[] { "coalition_id", "solicitation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_requests_coalition_id_action_id",
                table: "requests",
                columns: new[] { "coalition_id", "action_id" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account_id",
                table: "sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_codes_normal_email_created_at",
                table: "sign_in_codes",
                columns: new[] { "normal_email", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_slips_coalition_id_action_id",
                table: "slips",
                columns: new[] { "coalition_id", "action_id" });

            migrationBuilder.CreateIndex(
                name: "ix_solicitations_coalition_id_organization_id",
                table: "solicitations",
                columns: new[] { "coalition_id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_solicitations_coalition_id_plan_id",
                table: "solicitations",
                columns: new[] { "coalition_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_told_apart_coalition_id_one_other",
                table: "told_apart",
                columns: new[] { "coalition_id", "one", "other" });

            migrationBuilder.CreateIndex(
                name: "ix_updates_coalition_id_action_id",
                table: "updates",
                columns: new[] { "coalition_id", "action_id" });

            migrationBuilder.CreateIndex(
                name: "ix_updates_recorded_by",
                table: "updates",
                column: "recorded_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accesses");

            migrationBuilder.DropTable(
                name: "agenda_items");

            migrationBuilder.DropTable(
                name: "asked_for");

            migrationBuilder.DropTable(
                name: "attendances");

            migrationBuilder.DropTable(
                name: "bearer_links");

            migrationBuilder.DropTable(
                name: "bounced_addresses");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "dossiers");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "findings");

            migrationBuilder.DropTable(
                name: "form_receipts");

            migrationBuilder.DropTable(
                name: "gestures");

            migrationBuilder.DropTable(
                name: "history");

            migrationBuilder.DropTable(
                name: "mandates");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "milestones");

            migrationBuilder.DropTable(
                name: "news");

            migrationBuilder.DropTable(
                name: "open_questions");

            migrationBuilder.DropTable(
                name: "outgoing_mails");

            migrationBuilder.DropTable(
                name: "ownerships");

            migrationBuilder.DropTable(
                name: "passkeys");

            migrationBuilder.DropTable(
                name: "person_addresses");

            migrationBuilder.DropTable(
                name: "positions");

            migrationBuilder.DropTable(
                name: "proposals");

            migrationBuilder.DropTable(
                name: "requests");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "sign_in_codes");

            migrationBuilder.DropTable(
                name: "slips");

            migrationBuilder.DropTable(
                name: "told_apart");

            migrationBuilder.DropTable(
                name: "updates");

            migrationBuilder.DropTable(
                name: "confirmations");

            migrationBuilder.DropTable(
                name: "mail_addresses");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "replies");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "actions");

            migrationBuilder.DropTable(
                name: "minutes");

            migrationBuilder.DropTable(
                name: "solicitations");

            migrationBuilder.DropTable(
                name: "audiences");

            migrationBuilder.DropTable(
                name: "actors");

            migrationBuilder.DropTable(
                name: "organizations");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "coalitions");
        }
    }
}

<?php
/** Settings → Nära vård: where the loader is, and whose content it may fetch. */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', 'nara_vard_register_settings' );
add_action( 'admin_menu', 'nara_vard_add_settings_page' );

function nara_vard_register_settings() {
	register_setting( 'nara_vard', 'nara_vard_base', array( 'type' => 'string', 'default' => '', 'sanitize_callback' => 'nara_vard_sanitize_base' ) );
	register_setting( 'nara_vard', 'nara_vard_origins', array( 'type' => 'string', 'default' => '', 'sanitize_callback' => 'nara_vard_sanitize_origins' ) );
	add_settings_section( 'nara_vard', '', '__return_null', 'nara_vard' );
	add_settings_field( 'nara_vard_base', __( 'Adress till skriptet', 'nara-vard' ), 'nara_vard_base_field', 'nara_vard', 'nara_vard', array( 'label_for' => 'nara_vard_base' ) );
	add_settings_field( 'nara_vard_origins', __( 'Andra webbplatser med innehåll', 'nara-vard' ), 'nara_vard_origins_field', 'nara_vard', 'nara_vard', array( 'label_for' => 'nara_vard_origins' ) );
}

function nara_vard_add_settings_page() {
	$name = __( 'Nära vård', 'nara-vard' );
	add_options_page( $name, $name, 'manage_options', 'nara_vard', 'nara_vard_settings_page' );
}

function nara_vard_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html__( 'Nära vård', 'nara-vard' ) . '</h1><form action="options.php" method="post">';
	settings_fields( 'nara_vard' );
	do_settings_sections( 'nara_vard' );
	submit_button();
	echo '</form></div>';
}

function nara_vard_base_field() {
	$words = __( 'Mappen med den version som sidorna ska använda, eller en fil som slutar på .js. Tomt: filerna som följer med tillägget.', 'nara-vard' );
	nara_vard_field( 'nara_vard_base', $words );
}

function nara_vard_origins_field() {
	$words = __( 'Till exempel https://innehall.region.example. Sätt mellanslag mellan flera. Tomt: bara den här webbplatsen och den som skriptet ligger på.', 'nara-vard' );
	nara_vard_field( 'nara_vard_origins', $words );
}

function nara_vard_field( $option, $words ) {
	printf(
		'<input type="text" class="regular-text code" id="%1$s" name="%1$s" value="%2$s" aria-describedby="%1$s-help" /><p class="description" id="%1$s-help">%3$s</p>',
		esc_attr( $option ),
		esc_attr( get_option( $option, '' ) ),
		esc_html( $words )
	);
}

/**
 * @param mixed $given
 * @return string An https address, a path on this site, or nothing. What cannot be used leaves the setting as it was.
 */
function nara_vard_sanitize_base( $given ) {
	$given = trim( (string) $given );
	$path  = '#^/(?!/)[^\s?\#]*$#';
	if ( '' === $given || preg_match( $path, $given ) || nara_vard_is_secure( $given ) ) {
		return esc_url_raw( $given, array( 'https', 'http' ) );
	}
	add_settings_error( 'nara_vard_base', 'nara_vard_base', __( 'Adressen till skriptet måste börja med https:// eller /.', 'nara-vard' ) );
	return (string) get_option( 'nara_vard_base', '' );
}

/**
 * @param mixed $given
 * @return string Origins with a space between, without paths.
 */
function nara_vard_sanitize_origins( $given ) {
	$origins = array();
	foreach ( preg_split( '/[\s,]+/', (string) $given, -1, PREG_SPLIT_NO_EMPTY ) as $each ) {
		$parts = wp_parse_url( $each );
		if ( ! nara_vard_is_secure( $each ) ) {
			/* translators: %s: what somebody wrote as an address */
			$words = sprintf( __( '”%s” togs inte med: skriv hela adressen, med https:// först.', 'nara-vard' ), $each );
			add_settings_error( 'nara_vard_origins', 'nara_vard_origins', esc_html( $words ) );
			continue;
		}
		$origins[] = 'https://' . strtolower( $parts['host'] ) . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
	}
	return implode( ' ', array_unique( $origins ) );
}

/** `https:` with a plain host. */
function nara_vard_is_secure( $address ) {
	$parts = wp_parse_url( $address );
	if ( ! $parts || isset( $parts['user'] ) || ! preg_match( '/^[a-z0-9.-]+$/i', $parts['host'] ?? '' ) ) {
		return false;
	}
	return 'https' === strtolower( $parts['scheme'] ?? '' );
}
